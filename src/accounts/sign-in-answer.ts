import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { redirect, type Page, type Redirect } from '../platform/web/answers.js';
import type { SignInAnswer } from '../platform/web/failures.js';
import { accountsUrls } from './urls.js';

@Injectable()
export class SignInFirst implements SignInAnswer {
  signInAnswer(request: Request): Page | Redirect {
    return redirect(accountsUrls.signIn({ lang: request.context!.language }, { next: request.method === 'GET' ? request.originalUrl : null }));
  }
}
