import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../../platform/http/access.js';
import { Advisors } from '../queries/advisors.query.js';
import { AdvisorsAnswer } from './assignment.answers.js';

@ApiTags('assignment')
@Controller('/api/v1/advisors')
export class AdvisorsApi {
  constructor(private readonly advisors: Advisors) {}

  @Allow('advisors.read')
  @Get()
  @ApiOperation({ summary: 'The advisors, who is in and what each has open, by name' })
  @ApiOkResponse({ type: AdvisorsAnswer })
  async list(): Promise<AdvisorsAnswer> {
    return { items: await this.advisors.list() };
  }
}
