import { IsIn, IsNotEmpty } from 'class-validator';
import { journalRoles } from '../../personal-data/roles.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { accountsUrls } from '../urls.js';
import { roleSelect } from './people-pages.js';
import type { PeoplePage } from './people.view.js';

export class RoleForm {
  @IsNotEmpty({ message: 'people.login.missing' })
  login = '';

  @IsIn([...journalRoles], { message: 'people.role.unknown' })
  given = 'author';
}

export function giveForm(ctx: RequestContext, form: Form<RoleForm>): PeoplePage['give'] {
  const { t } = ctx.translator;
  const fields = new FieldMaker(form, ctx.translator);
  const error = form.errors['given'];
  return {
    heading: t('people.give'),
    text: t('people.give.text'),
    errors: fields.summary(),
    action: accountsUrls.journalRoles({ journal: found(ctx.journal).path, lang: ctx.language }),
    login: fields.field('login', { label: 'signIn.login', required: true }),
    role: roleSelect('given', ctx, form.values.given, false, error ? t(error.key) : null),
  };
}
