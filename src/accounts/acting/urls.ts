import { path } from '../../platform/web/urls.js';

export const actingUrls = {
  start: path('/:lang/admin/people/:person/act'),
  stop: path('/:lang/acting/stop'),
  actedFor: path('/:lang/profile/acted-for'),
  known: path('/:lang/profile/acted-for/known'),
  end: path('/:lang/profile/acted-for/:acting/end'),
};
