import { pipeline } from 'node:stream/promises';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { Download, Json, Page, Redirect } from './answers.js';
import { Renderer } from './renderer.js';
import { afterwards, withWayBack } from './way-back.js';

/** Turns what a handler answers into a response. */
@Injectable()
export class Responder implements NestInterceptor {
  constructor(private readonly renderer: Renderer) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = host.switchToHttp();
    return next.handle().pipe(mergeMap((answer: unknown) => this.send(http.getRequest<Request>(), http.getResponse<Response>(), answer)));
  }

  async send(request: Request, response: Response, answer: unknown): Promise<void> {
    if (answer instanceof Redirect) {
      response.setHeader('Cache-Control', 'no-store');
      if (answer.vary) response.setHeader('Vary', answer.vary);
      response.redirect(answer.status, afterwards(request, answer.to));
    } else if (answer instanceof Page) {
      await this.sendPage(request, response, answer as Page);
    } else if (answer instanceof Download) {
      await this.sendFile(response, answer);
    } else if (answer instanceof Json) {
      response.setHeader('Cache-Control', 'no-store');
      response.status(answer.status).json(answer.body);
    } else {
      response.json(answer);
    }
  }

  private async sendPage(request: Request, response: Response, page: Page): Promise<void> {
    const rendered = await this.renderer.render(request, page);
    const html = page.view.layout === 'public' ? rendered : withWayBack(request, rendered);
    const status = page.options.status ?? 200;
    const forAnyone = page.view.layout === 'public' && status === 200 && ['GET', 'HEAD'].includes(request.method) && !request.actor;
    response.setHeader('Cache-Control', forAnyone ? 'public, no-cache' : 'no-store');
    for (const [name, value] of Object.entries(page.options.headers ?? {})) response.setHeader(name, value);
    response.status(status).type('html').send(html);
  }

  /** Ends when the last byte is sent; before that, nobody else may end the response. */
  private async sendFile(response: Response, { file }: Download): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', file.mediaType);
    if (file.size !== null) response.setHeader('Content-Length', file.size);
    for (const [name, value] of Object.entries(file.headers)) response.setHeader(name, value);
    await pipeline(file.stream, response).catch(() => response.destroy());
  }
}
