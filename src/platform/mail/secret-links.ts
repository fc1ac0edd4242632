import { Injectable } from '@nestjs/common';

/** Stands in a stored mail where its secret link goes. */
export const linkPlace = 'https://personal-link.invalid/';

type Maker = (id: number, address: string) => Promise<string | null>;

/** Makes secret links at the moment of sending, so that no stored mail holds one (X21). A maker is told where the mail goes, and returns an absolute address, or null if the link has become pointless. */
@Injectable()
export class SecretLinks {
  private readonly makers = new Map<string, Maker>();

  define(kind: string, maker: Maker): void {
    this.makers.set(kind, maker);
  }

  async make(kind: string, id: number, address: string): Promise<string | null> {
    const maker = this.makers.get(kind);
    if (!maker) throw new Error(`No maker for links of kind ${kind}.`);
    return maker(id, address);
  }
}
