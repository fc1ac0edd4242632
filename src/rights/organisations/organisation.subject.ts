import { Injectable } from '@nestjs/common';
import { RowHere } from './row-here.js';

@Injectable()
export class OrganisationSubject extends RowHere {
  readonly kind = 'organisation';
  readonly reach = ['organisation.edit'];
  protected readonly table = 'organisation';
}
