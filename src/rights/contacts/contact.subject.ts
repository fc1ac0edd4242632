import { Injectable } from '@nestjs/common';
import { RowHere } from '../organisations/row-here.js';

@Injectable()
export class ContactSubject extends RowHere {
  readonly kind = 'contactPerson';
  readonly reach = ['contactPerson.edit'];
  protected readonly table = 'contact_person';
}
