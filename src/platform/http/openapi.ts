import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Config } from '../config/config.js';
import { refusalsMember, rightMember } from './api-description.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = NonNullable<OpenAPIObject['components']>['responses'];
type Parameter = Extract<NonNullable<Operation['parameters']>[number], { in: string }>;

const base = '/api/v1';
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const description = `JSON over HTTPS, for people's own scripts and for systems beside the desk.

- **Errors** are RFC 9457 problem documents: \`code\` is for programs, \`detail\` for people, \`errors\` names the fields.
- **Lists** are \`{items, nextCursor}\`; a cursor stays valid while rows are added.
- **Times** are ISO 8601 instants in UTC, local days \`YYYY-MM-DD\`. Ids are opaque strings.
- **Repeating** a POST with the same \`Idempotency-Key\` within 48 hours gives the first answer and does nothing more.
- **Changing** a record takes \`If-Match: "<version>"\` of the version that was seen.`;

const refusals: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Nobody is signed in, or the token or password is wrong',
  403: 'The role does not have the right, or the call came from another site',
  404: 'No such record, or none that this person may know of',
  409: 'The present state does not allow it',
  412: '`If-Match` names an older version; `current` is the record as it stands',
  422: 'One or more fields are wrong; `errors` names each',
  428: '`If-Match` is missing',
  429: 'Too many tries; `Retry-After` says how many seconds to wait',
  503: 'A part the answer needs does not respond; try again soon',
};

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Any text; the same key and body give the same answer for 48 hours, another body 422',
  schema: { type: 'string', maxLength: 200 },
};

const ifMatch: Parameter = {
  name: 'If-Match',
  in: 'header',
  description: '`"<version>"` of the record as it was seen (RFC 9110 § 13.1.1)',
  schema: { type: 'string' },
};

/**
 * The document of everything under `/api/v1`, from the controllers' own decorators.
 *
 * @public src/launch/check-openapi.mjs calls it in the built desk.
 */
export function buildOpenApi(app: INestApplication, sessionCookie: string): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Indgang')
    .setDescription(description)
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addServer('/')
    .addCookieAuth(sessionCookie, { type: 'apiKey', description: `From POST ${base}/session` }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal API token' }, 'token')
    .build();
  const found = SwaggerModule.createDocument(app, frame, { operationIdFactory });
  const paths = Object.fromEntries(
    Object.entries(found.paths).filter(([path]) => path.startsWith(`${base}/`)),
  );
  for (const [path, item] of Object.entries(paths))
    for (const method of methods) if (item[method]) complete(item[method], method, path);
  const components = { ...found.components, responses: problemResponses() };
  components.schemas = { ...found.components?.schemas, ...problemSchemas };
  for (const [name, schema] of Object.entries(components.schemas))
    if (name.endsWith('Form')) Object.assign(schema, { additionalProperties: false });
  return { ...found, paths, components };
}

/** `InquiriesApi.log` → `inquiries.log` */
function operationIdFactory(controller: string, method: string): string {
  const subject = controller.replace(/Api$/, '');
  return `${subject.charAt(0).toLowerCase()}${subject.slice(1)}.${method}`;
}

/** What is true of every operation of its shape is said once, here, not at each controller. */
function complete(operation: Operation, method: string, path: string): void {
  const members = operation as Operation & Record<string, unknown>;
  const isPublic = members[rightMember] === 'public';
  const parameters = operation.parameters ?? [];
  const versioned =
    method === 'patch' || parameters.some((one) => 'name' in one && one.name === ifMatch.name);
  operation.parameters = [
    ...parameters.filter((one) => !('in' in one && one.in === 'header')),
    ...(method === 'post' && !isPublic ? [idempotencyKey] : []),
    ...(versioned ? [{ ...ifMatch, required: method === 'patch' }] : []),
  ];
  operation.security = isPublic ? [] : [{ session: [] }, { token: [] }];
  const said = (members[refusalsMember] ?? []) as readonly number[];
  delete members[refusalsMember];
  const changes = method !== 'get';
  const statuses = [
    ...(operation.requestBody ? [400] : []),
    ...(isPublic ? [] : [401]),
    ...(changes || !isPublic ? [403] : []),
    ...(path.includes('{') ? [404] : []),
    ...(changes && !isPublic ? [409] : []),
    ...(versioned ? [412] : []),
    ...(method === 'patch' ? [428] : []),
    ...(operation.requestBody || parameters.some((one) => 'in' in one && one.in === 'query') ? [422] : []),
    503,
    ...said,
  ];
  for (const status of statuses)
    operation.responses[String(status)] ??= { $ref: `#/components/responses/Problem${status}` };
  for (const response of Object.values(operation.responses))
    if (response && 'description' in response) response.description ||= 'Done';
}

function problemResponses(): Responses {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    Object.entries(refusals).map(([status, text]) => [`Problem${status}`, { description: text, content }]),
  );
}

const text = { type: 'string' };
const problemSchemas = {
  Problem: {
    type: 'object',
    description: 'RFC 9457',
    required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
    properties: {
      type: { ...text, format: 'uri', description: '`urn:indgang:problem:<code>`' },
      title: text,
      status: { type: 'integer' },
      detail: { ...text, description: 'One sentence in the language of the person or of `Accept-Language`' },
      code: {
        ...text,
        description: 'Stays the same whatever the language: `inquiry.closed`, `form.invalid`',
      },
      instance: { ...text, format: 'uri', description: '`urn:request:<id>`, the id of the log line' },
      errors: { type: 'array', items: { $ref: '#/components/schemas/FieldProblem' } },
      current: { type: 'object', description: 'With 412: the record as it stands' },
      candidates: {
        type: 'array',
        items: { type: 'object' },
        description: 'With 409: those a person chooses among',
      },
    },
  },
  FieldProblem: {
    type: 'object',
    required: ['field', 'message'],
    properties: { field: text, message: text },
  },
};

/** The document of the running process: made when it is first asked for, so that starting costs nothing. */
@Injectable()
export class ApiDocument {
  private app?: INestApplication;
  private json?: string;

  constructor(private readonly config: Config) {}

  describe(app: INestApplication): void {
    this.app = app;
  }

  text(): string {
    if (!this.app) throw new TypeError('dressApp names the application');
    const cookie = this.config.secure ? '__Host-sid' : 'sid';
    return (this.json ??= JSON.stringify(buildOpenApi(this.app, cookie)));
  }
}
