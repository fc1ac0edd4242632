import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { found } from '../../platform/web/problems.js';
import { elsewhereUrls } from './urls.js';
import { externalTypes, isExternalType, type ExternalType } from './told.js';

export interface Provider {
  type: ExternalType;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** Where the issuer registered that its answers go. */
  callback: string;
  /** Where Feide tells to which organisation someone belongs; null elsewhere. */
  groups: string | null;
}

/** What people call them, the same in every language. */
export const providerName: Record<ExternalType, string> = { feide: 'Feide', orcid: 'ORCID' };

/** Which sign-ins elsewhere are configured. What is not configured is not there. */
@Injectable()
export class Providers {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  all(): Provider[] {
    return externalTypes.flatMap((type) => this.of(type) ?? []);
  }

  orNotFound(type: string): Provider {
    return found(isExternalType(type) ? this.of(type) : null);
  }

  private of(type: ExternalType): Provider | null {
    const { config } = this;
    const [issuer, clientId, clientSecret] = type === 'feide'
      ? [config.FEIDE_ISSUER, config.FEIDE_CLIENT_ID, config.FEIDE_CLIENT_SECRET] : [config.ORCID_ISSUER, config.ORCID_CLIENT_ID, config.ORCID_CLIENT_SECRET];
    if (!issuer || !clientId || !clientSecret) return null;
    return {
      type, issuer, clientId, clientSecret,
      // Never `email`: we could not trust it, so we do not ask for it.
      scope: type === 'feide' ? 'openid userid profile groups-org' : 'openid',
      callback: config.publicUrl + elsewhereUrls.callback({ provider: type }),
      groups: type === 'feide' ? config.FEIDE_GROUPS : null,
    };
  }
}
