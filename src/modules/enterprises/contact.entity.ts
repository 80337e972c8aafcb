import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('contact')
export class Contact {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true }) id: string;
  @Column({ type: 'bigint', name: 'enterprise_id', nullable: true }) enterpriseId: string | null;
  /** Empty while only a phone number or an address is known. */
  @Column({ type: 'varchar' }) name: string;
  @Column({ type: 'varchar', nullable: true }) email: string | null;
  /** The address in lower case: whether two are one. */
  @Column({ type: 'varchar', name: 'email_key', nullable: true }) emailKey: string | null;
  @Column({ type: 'varchar', name: 'email_domain', nullable: true }) emailDomain: string | null;
  /** E.164. */
  @Column({ type: 'varchar', nullable: true }) phone: string | null;
  /** The one it turned out to be: it is a tombstone that leads there. Never the id of another tombstone. */
  @Column({ type: 'bigint', name: 'merged_into_id', nullable: true }) mergedIntoId: string | null;
  @Column({ type: 'datetime', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'datetime', name: 'changed_at', precision: 3, nullable: true }) changedAt: Date | null;
  @Column({ type: 'bigint', name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column({ type: 'int' }) version: number;
}

export type ContactFields = Pick<
  Contact,
  'enterpriseId' | 'name' | 'email' | 'emailKey' | 'emailDomain' | 'phone'
>;
