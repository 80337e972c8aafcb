import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { drawApiDocs } from '../html/api-docs.page.js';
import { Allow } from './access.js';
import { ApiDocument } from './openapi.js';

const require = createRequire(import.meta.url);
const packageFile = require.resolve('swagger-ui-dist/package.json');
const start =
  "SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });\n";
/** Changes with the package and with `start`, so that browsers may keep the files for ever. */
const stamp = createHash('sha256').update(readFileSync(packageFile)).update(start).digest('hex').slice(0, 8);
const types: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'start.js': 'text/javascript; charset=utf-8',
};

/** The API for those who write against it: the document, and the same to read and to try. */
@ApiExcludeController()
@Controller('/api')
export class OpenApiController {
  constructor(private readonly document: ApiDocument) {}

  @Allow('api.read')
  @Get('v1/openapi.json')
  @Header('Content-Type', 'application/json; charset=utf-8')
  openApi(): string {
    return this.document.text();
  }

  @Allow('api.read')
  @Get('docs')
  @Header('Content-Type', 'text/html; charset=utf-8')
  docs(): string {
    return drawApiDocs(`/api/docs/${stamp}`);
  }

  @Allow('api.read')
  @Get('docs/:stamp/:file')
  @Header('Cache-Control', 'private, max-age=31536000, immutable')
  async file(@Param('stamp') asked: string, @Param('file') file: string): Promise<StreamableFile> {
    const type = types[file];
    if (asked !== stamp || type === undefined) throw new NotFoundException();
    const content =
      file === 'start.js' ? Buffer.from(start) : await readFile(join(dirname(packageFile), file));
    return new StreamableFile(content, { type });
  }
}
