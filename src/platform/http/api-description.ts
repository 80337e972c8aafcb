import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtension, ApiQuery, type ApiPropertyOptions } from '@nestjs/swagger';

/** Extension members of an operation, read by `openapi.ts` and kept for the reader. */
export const rightMember = 'x-right';
export const refusalsMember = 'x-refusals';

/** Statuses that an operation answers with beside those its shape tells. */
export const ApiRefusals = (...statuses: readonly number[]) => ApiExtension(refusalsMember, statuses);

/** The query of a list: each field of `form` as a parameter of its own, limits and choices included. */
export function ApiFilter(form: Type): MethodDecorator {
  const names = metadata<readonly string[]>('swagger/apiModelPropertiesArray', form) ?? [];
  return applyDecorators(...names.map((name) => queryParameter(form, name.slice(1))));
}

function queryParameter(form: Type, name: string): MethodDecorator {
  const field = metadata<ApiPropertyOptions>('swagger/apiModelProperties', form, name) ?? {};
  const { required, description, type, isArray: _, ...rules } = field;
  const schema = { ...rules, type: typeof type === 'function' ? type.name.toLowerCase() : type };
  const described = { name, required: required === true, description, schema };
  return ApiQuery(described);
}

function metadata<T>(key: string, { prototype }: Type, name?: string): T | undefined {
  const found: unknown = name
    ? Reflect.getMetadata(key, prototype as object, name)
    : Reflect.getMetadata(key, prototype as object);
  return found as T | undefined;
}
