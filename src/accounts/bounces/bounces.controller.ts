import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { FromAnywhere, Public } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { readBounce } from '../../platform/mail/bounce-notice.js';
import { Bounces } from '../../platform/mail/bounces.js';
import { NotFound } from '../../platform/web/problems.js';
import { bouncesUrls } from './urls.js';

/** A notice stands at the beginning of what is returned; the mail itself, with whatever was attached, comes after. */
const most = 1024 * 1024;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes what the mail server hands on from the address for bounces. Whatever it is, it is taken: the mail server has nobody to send it back to. */
@Controller()
export class BouncesController {
  constructor(private readonly bounces: Bounces, @Inject(CONFIG) private readonly config: Config) {}

  @Post(bouncesUrls.take.pattern)
  @Public()
  @FromAnywhere('secret')
  async take(@Param('secret') secret: string, @Req() request: Request): Promise<{ bounce: boolean }> {
    const { BOUNCE_ADDRESS: address, BOUNCE_SECRET: expected } = this.config;
    if (!address || !expected || !timingSafeEqual(digest(secret), digest(expected))) throw new NotFound();
    const notice = readBounce(await begun(request), address);
    const mail = notice && (await this.bounces.named(notice.name));
    if (mail) await this.bounces.came(mail.id, notice.status);
    return { bounce: mail !== null };
  }
}

/** The first part of a body; the rest is read to its end and let go. */
async function begun(request: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (size < most) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, most).toString('utf8');
}
