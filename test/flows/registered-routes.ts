import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Desk } from '../support/desk.js';

export interface Route {
  readonly method: string;
  readonly path: string;
  /** `POST /log-ind` */
  readonly name: string;
  /** The controller's method, which carries its decorators' metadata. */
  readonly handler: object;
}

/** Every route of every controller, as Nest has registered it. */
export function routesOf({ app }: Desk): Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = metatype?.prototype as Record<string, object>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) =>
      pathsOf(metatype as object).flatMap((base) => routesAt(base, prototype[name] ?? {})),
    );
  });
}

function routesAt(base: string, handler: object): Route[] {
  const method: RequestMethod | undefined = Reflect.getMetadata('method', handler);
  if (method === undefined) return [];
  return pathsOf(handler).map((rest) => {
    const path = `/${base}/${rest}`.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
    return { method: RequestMethod[method], path, name: `${RequestMethod[method]} ${path}`, handler };
  });
}

function pathsOf(decorated: object): string[] {
  const paths: unknown = Reflect.getMetadata('path', decorated);
  return (Array.isArray(paths) ? paths : [paths]).map((path) => String(path ?? ''));
}
