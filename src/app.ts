import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, urlencoded } from 'express';
import { AppModule, texts } from './app.module.js';
import { Catalogue } from './platform/i18n/texts.js';
import { Languages } from './platform/i18n/languages.js';
import type { PlatformParts } from './platform/platform.module.js';
import { rememberAddress } from './platform/web/address-now.js';
import { accessLog } from './platform/web/access-log.js';
import { tellAddressesApart } from './platform/web/addresses.js';
import { serveAssets } from './platform/web/assets.js';
import { securityHeaders } from './platform/web/headers.js';

export type Parts = Omit<PlatformParts, 'catalogue'>;

/** The application, whole but not yet listening. The server and the tests boot this same function. */
export async function createApp(parts: Parts): Promise<NestExpressApplication> {
  const catalogue = new Catalogue(texts);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with({ ...parts, catalogue }), { bodyParser: false, logger: false, abortOnError: false });
  app.set('trust proxy', parts.config.TRUST_PROXY);
  app.disable('x-powered-by');
  app.use(accessLog(new Languages(catalogue)));
  app.use(securityHeaders(parts.config.secure));
  app.use(serveAssets);
  app.use(urlencoded({ extended: false, limit: '2mb', parameterLimit: 2_000 }));
  app.use(json({ limit: '200kb' }));
  app.use(rememberAddress);
  tellAddressesApart(app.getHttpAdapter().getInstance());
  // A hundred megabytes over a slow line take longer than Node's five minutes.
  (app.getHttpServer() as Server).requestTimeout = 3_600_000;
  await app.init();
  return app;
}
