import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

const asNumber = Transform(({ value }: { value: unknown }) =>
  /^\d+$/.test(String(value)) ? Number(value) : value,
);
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** Everything the processes read from the environment; .env.example says what each is for. */
export class Config {
  @asNumber @IsInt() @Min(0) @Max(65535) PORT = 3000;
  @IsString() HOST = '127.0.0.1';
  @IsOptional() @Matches(/^https?:\/\/[^/?#]+$/) PUBLIC_URL?: string;
  @Matches(/^(mysql|mariadb):\/\//) DATABASE_URL: string;
  @IsOptional() @Matches(/^(mysql|mariadb):\/\//) MIGRATE_DATABASE_URL?: string;
  @Matches(/^rediss?(\+unix)?:\/\//) REDIS_URL: string;
  @IsIn(['0', '1']) INDGANG_DEMO = '0';
  @MinLength(32) SESSION_SECRET: string;
  @MinLength(32) DATA_KEY: string;
  @IsOptional() @Matches(/^[0-9a-fA-F:.,/ ]+$/) TRUST_PROXY?: string;
  @IsIn(logLevels) LOG_LEVEL = 'info';

  get publicUrl(): string {
    return this.PUBLIC_URL ?? `http://${this.HOST}:${this.PORT}`;
  }
  /** Cookies are Secure and named __Host- exactly when the desk is reached by https. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
  get demo(): boolean {
    return this.INDGANG_DEMO === '1';
  }
  get trustedProxies(): string[] {
    return this.TRUST_PROXY?.split(/[, ]+/).filter(Boolean) ?? [];
  }
}

export const configNames = [
  'PORT HOST PUBLIC_URL DATABASE_URL MIGRATE_DATABASE_URL REDIS_URL INDGANG_DEMO',
  'SESSION_SECRET DATA_KEY TRUST_PROXY LOG_LEVEL',
].flatMap((line) => line.split(' '));

const rules: Record<string, string> = {
  PORT: 'must be a port number from 0 to 65535',
  PUBLIC_URL: 'must be http(s)://host[:port] without a path, and https unless the host is this machine',
  DATABASE_URL: 'must be mysql://user:password@host/database or mysql://user@localhost/database?socketPath=…',
  MIGRATE_DATABASE_URL: 'must have the form of DATABASE_URL',
  REDIS_URL: 'must be redis://host:port or redis+unix:///path/to/redis.sock',
  INDGANG_DEMO: 'must be 0 or 1',
  SESSION_SECRET: 'must be at least 32 characters of random text',
  DATA_KEY: 'must be at least 32 characters of random text',
  TRUST_PROXY: 'must be a list of networks, for instance 10.0.0.0/8, 127.0.0.1',
  LOG_LEVEL: `must be one of ${logLevels.join(', ')}`,
};

/** Thrown at start-up: one line a variable, never its value. */
export class ConfigInvalid extends Error {}

export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given: Record<string, string | undefined> = Object.fromEntries(
    configNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const config = plainToInstance(Config, given);
  const wrong = new Set(validateSync(config).map((error) => error.property));
  if (!wrong.has('PORT') && !config.secure && !isLoopback(config.publicUrl)) wrong.add('PUBLIC_URL');
  if (wrong.size === 0) return config;
  const lines = [...wrong].map(
    (name) => `${name} ${given[name] === undefined ? 'is missing; it ' : ''}${rules[name] ?? 'is wrong'}`,
  );
  throw new ConfigInvalid(`The configuration is not usable:\n  ${lines.join('\n  ')}`);
}

function isLoopback(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host);
}
