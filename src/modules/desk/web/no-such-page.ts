import { Controller, Get, NotFoundException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../../platform/http/access.js';

/** An address that leads nowhere, as a route: so the guard has seen who asks, and the page has their frame and language. */
@ApiExcludeController()
@Controller()
export class NoSuchPage {
  @Public()
  @Get('*')
  show(): never {
    throw new NotFoundException();
  }
}
