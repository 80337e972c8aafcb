import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { IdField, WholeNumberField } from '../../../platform/http/fields.js';
import { ApiFilter } from '../../../platform/http/api-description.js';
import { readForm } from '../../../platform/http/form.js';
import { signedIn, type DeskRequest } from '../../../platform/http/who.js';
import { ApiTokens } from '../queries/api-tokens.query.js';
import { refuseWithoutTokens } from '../token.policy.js';
import { CreateApiToken } from '../use-cases/create-api-token.js';
import { RevokeApiToken } from '../use-cases/revoke-api-token.js';
import { ApiTokenPage, NewApiTokenAnswer } from './api-token.answer.js';
import { ApiTokenForm } from './own-settings.form.js';

class TokenListForm {
  @WholeNumberField({ min: 1, max: 200, optional: true }) limit?: number;
  @IdField({ optional: true }) cursor?: string;
}

/** Open to every role; `token.policy.ts` says who has tokens and whose they see. */
@ApiTags('tokens')
@Controller('/api/v1/tokens')
export class ApiTokensApi {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly createToken: CreateApiToken,
    private readonly revokeToken: RevokeApiToken,
  ) {}

  @Allow('settings.own')
  @Get()
  @ApiOperation({ summary: 'Own API tokens; an administrator sees everyone’s' })
  @ApiFilter(TokenListForm)
  @ApiOkResponse({ type: ApiTokenPage })
  find(@Query() query: Record<string, unknown>, @Req() request: DeskRequest) {
    const { limit = 50, cursor } = readForm(TokenListForm, query);
    return this.tokens.find(signedIn(request), { limit, cursor });
  }

  @Allow('settings.own')
  @Post()
  @ApiOperation({ summary: 'Make an API token for oneself' })
  @ApiBody({ type: ApiTokenForm })
  @ApiCreatedResponse({ type: NewApiTokenAnswer })
  create(@Body() body: unknown, @Req() request: DeskRequest) {
    const who = signedIn(request);
    refuseWithoutTokens(who);
    return this.createToken.run(readForm(ApiTokenForm, body).name, who, who);
  }

  @Allow('settings.own')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a token: own, or as an administrator anyone’s' })
  @ApiNoContentResponse()
  revoke(@Param('id') id: string, @Req() request: DeskRequest) {
    return this.revokeToken.run(id, signedIn(request));
  }
}
