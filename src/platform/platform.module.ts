import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config.js';
import { Clock } from './clock.js';
import { Database } from './database/database.js';
import { Readiness } from './database/readiness.js';
import { Events } from './events/events.js';
import { FileStore } from './files/file-store.js';
import { Files } from './files/files.js';
import { Languages } from './i18n/languages.js';
import { Catalogue } from './i18n/texts.js';
import { JobRunner } from './jobs/job-runner.js';
import { Jobs } from './jobs/jobs.js';
import { Limits } from './limits/limits.js';
import { RotatingSecrets } from './limits/rotating-secrets.js';
import { Bounces } from './mail/bounces.js';
import { MailSender } from './mail/mail-sender.js';
import { Mail } from './mail/mail.js';
import { SecretLinks } from './mail/secret-links.js';
import { TRANSPORT, type Transport } from './mail/transport.js';
import { Ends } from './retention/ends.js';
import { Terms } from './retention/terms.js';
import { Tokens } from './tokens/tokens.js';
import { Engine } from './views/engine.js';
import { Failures } from './web/failures.js';
import { Renderer } from './web/renderer.js';
import { Responder } from './web/responder.js';

export interface PlatformParts {
  config: Config;
  source: DataSource;
  catalogue: Catalogue;
  transport: Transport;
}

const services = [
  Bounces, Clock, Database, Events, FileStore, Files, Jobs, JobRunner, Languages, Limits, Mail, MailSender, Readiness, RotatingSecrets, SecretLinks, Tokens, Ends, Terms, Engine, Renderer, Responder,
];

/** What every room may use. Knows no journal. */
@Global()
@Module({})
export class PlatformModule {
  static with(parts: PlatformParts): DynamicModule {
    const given = [
      { provide: CONFIG, useValue: parts.config },
      { provide: DataSource, useValue: parts.source },
      { provide: Catalogue, useValue: parts.catalogue },
      { provide: TRANSPORT, useValue: parts.transport },
    ];
    return {
      module: PlatformModule,
      providers: [...services, ...given, { provide: APP_FILTER, useClass: Failures }, { provide: APP_INTERCEPTOR, useExisting: Responder }],
      exports: [...services, CONFIG, Catalogue, DataSource],
    };
  }
}
