import {
  BadRequestException, createParamDecorator, Inject, mixin, UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor, type Type,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import multer from 'multer';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { CONFIG, type Config } from '../../config.js';
import { cleanName } from '../files/file-names.js';
import { FileStore, type Arrived } from '../files/file-store.js';
import { Files } from '../files/files.js';
import { isBomb, isSlip, kindOf, xml, type Kind } from '../files/kinds.js';
import { xmlProblem } from '../files/xml-problem.js';
import { errorCode } from '../log.js';
import { requestOf } from './request.js';

export type UploadProblem = 'missing' | 'empty' | 'tooLarge' | 'wrongKind' | 'bomb' | 'slip' | 'unsafeXml' | 'brokenXml';

/** A file that arrived with a form, or why it did not. */
export interface Upload {
  arrived: Arrived | null;
  name: string;
  mediaType: string;
  problem: UploadProblem | null;
}

declare module 'express-serve-static-core' {
  interface Request {
    upload?: Upload;
  }
}

const nothing = (problem: UploadProblem): Upload => ({ arrived: null, name: '', mediaType: '', problem });

/** Errors of the disk, of multer and of its parser: what a person can mend is said; what the machine cannot do is a failure; a form that no browser sends is 400. */
function cutOff(error: unknown): Upload {
  if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE') return nothing('tooLarge');
  if (/^E[A-Z]+$/.test(errorCode(error))) throw error;
  throw new BadRequestException();
}

/** Streams a file into the store on its way in; multer removes what a limit or a broken connection cut off. */
class StoreEngine implements multer.StorageEngine {
  constructor(private readonly store: FileStore) {}

  _handleFile(_request: Request, file: Express.Multer.File, done: (error?: unknown, info?: Partial<Express.Multer.File>) => void): void {
    this.store.receive(file.stream).then((arrived) => done(null, { arrived } as object), done);
  }

  _removeFile(_request: Request, file: Express.Multer.File & { arrived?: Arrived }, done: (error: Error | null) => void): void {
    (file.arrived ? this.store.discard(file.arrived) : Promise.resolve()).then(() => done(null), done);
  }
}

function uploadOf(allowed: readonly Kind[]): Type<NestInterceptor> {
  class UploadInterceptor implements NestInterceptor {
    private readonly receive: ReturnType<multer.Multer['single']>;

    constructor(@Inject(FileStore) store: FileStore, @Inject(Files) private readonly files: Files, @Inject(CONFIG) config: Config) {
      this.receive = multer({
        storage: new StoreEngine(store),
        limits: { fileSize: config.UPLOAD_LIMIT, files: 1, fields: 50, fieldSize: 1_000_000, parts: 60 },
        defParamCharset: 'utf8',
      }).single('file');
    }

    async intercept(host: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      const request = requestOf(host);
      const upload = await this.take(request, host.switchToHttp().getResponse<Response>());
      request.upload = upload;
      return from(this.handled(upload, next));
    }

    /** What the handler did not keep, for whatever reason, is gone before the answer goes out. */
    private async handled(upload: Upload, next: CallHandler): Promise<unknown> {
      try {
        return await lastValueFrom(next.handle());
      } finally {
        if (upload.arrived) await this.files.letGo(upload.arrived);
      }
    }

    private async take(request: Request, response: Response): Promise<Upload> {
      try {
        await new Promise<void>((resolve, reject) => this.receive(request, response, (error: unknown) => (error ? reject(error as Error) : resolve())));
      } catch (error) {
        return cutOff(error);
      }
      const file = request.file as (Express.Multer.File & { arrived: Arrived }) | undefined;
      if (!file) return nothing('missing');
      const upload = await this.judge(file.arrived, file.originalname);
      if (!upload.arrived) await this.files.letGo(file.arrived);
      return upload;
    }

    private async judge(arrived: Arrived, name: string): Promise<Upload> {
      if (arrived.size === 0) return nothing('empty');
      const kind = await kindOf(arrived.path, name, allowed).catch(() => null);
      if (kind && (await isBomb(arrived.path, arrived.size))) return nothing('bomb');
      if (kind && (await isSlip(arrived.path))) return nothing('slip');
      const wrong = kind === xml ? await xmlProblem(arrived.path, arrived.size) : null;
      if (wrong) return nothing(wrong);
      return kind ? { arrived, name: cleanName(name), mediaType: kind.mediaType, problem: null } : nothing('wrongKind');
    }
  }
  return mixin(UploadInterceptor);
}

/** The form of this route carries one file, in the field `file`, of one of these kinds. What the handler does not keep is removed. */
export const TakesFile = (...allowed: Kind[]): MethodDecorator => UseInterceptors(uploadOf(allowed));

export const Uploaded = createParamDecorator((_: unknown, host: ExecutionContext) => requestOf(host).upload);
