import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EnterpriseKind, RsvStatus } from './kinds.js';

@Entity('enterprise')
export class Enterprise {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true }) id: string;
  /** Empty while only the CVR number is known. */
  @Column({ type: 'varchar' }) name: string;
  @Column({ type: 'char', nullable: true }) cvr: string | null;
  @Column({ type: 'varchar' }) kind: EnterpriseKind;
  @Column({ type: 'char', name: 'municipality_code', nullable: true }) municipalityCode: string | null;
  @Column({ type: 'char', name: 'postal_code', nullable: true }) postalCode: string | null;
  /** The newest of its history, kept here to filter by. */
  @Column({ type: 'varchar', name: 'rsv_status' }) rsvStatus: RsvStatus;
  /** The one it turned out to be: it is a tombstone that leads there. Never the id of another tombstone. */
  @Column({ type: 'bigint', name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  @Column({ type: 'datetime', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'datetime', name: 'changed_at', precision: 3, nullable: true }) changedAt: Date | null;
  @Column({ type: 'bigint', name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column({ type: 'int' }) version: number;
}

/** What may be corrected on the record itself; the RSV status has its history. */
export type EnterpriseFields = Pick<Enterprise, 'name' | 'cvr' | 'kind' | 'municipalityCode' | 'postalCode'>;
