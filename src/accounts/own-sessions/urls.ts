import { path } from '../../platform/web/urls.js';

export const ownSessionsUrls = {
  mine: path('/:lang/profile/sessions'),
  endOthers: path('/:lang/profile/sessions/end-others'),
  end: path('/:lang/profile/sessions/:session/end'),
};
