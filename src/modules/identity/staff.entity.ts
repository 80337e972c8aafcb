import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Who } from '../../platform/http/who.js';
import type { Language } from '../../texts/index.js';
import type { Role } from './rights.js';

const list = {
  to: (roles: Role[]) => roles.join(','),
  from: (text: string) => text.split(',').filter(Boolean) as Role[],
};
const flag = { to: (value: boolean) => (value ? 1 : 0), from: (value: number) => value === 1 };

@Entity('staff')
export class Staff {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true }) id: string;
  @Column({ type: 'varchar' }) name: string;
  @Column({ type: 'varchar' }) email: string;
  @Column({ type: 'varchar', name: 'email_key' }) emailKey: string;
  @Column({ type: 'varchar', name: 'password_hash', nullable: true }) passwordHash: string | null;
  /** Set while the password is one that somebody else made: until then it signs in, to be changed. */
  @Column({ type: 'datetime', name: 'password_once_until', precision: 3, nullable: true })
  passwordOnceUntil: Date | null;
  @Column({ type: 'varchar', transformer: list }) roles: Role[];
  @Column({ type: 'char' }) language: Language;
  @Column({ type: 'tinyint', name: 'single_keys', transformer: flag }) singleKeys: boolean;
  /** Working-time share in percent of a full-timer. */
  @Column({ type: 'tinyint' }) capacity: number;
  @Column({ type: 'tinyint', transformer: flag }) active: boolean;
  @Column({ type: 'datetime', name: 'created_at', precision: 3 }) createdAt: Date;
  @Column({ type: 'int' }) version: number;

  who(requestId: string | null): Who {
    const { id, name, roles, language, singleKeys } = this;
    return { id, name, roles, language, singleKeys, requestId };
  }
}

/** By which two addresses are one person's. */
export const emailKeyOf = (email: string): string => email.trim().normalize('NFC').toLowerCase();
