import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { Census } from './census.js';
import { Guard } from './guard.js';
import { HealthController } from './health.controller.js';
import { Policy, type Rules } from './policy.js';

/** The doors: policy, guard, census. The ports that they need are filled in the application module. */
@Global()
@Module({})
export class AccessModule {
  static with(rules: readonly Rules[]): DynamicModule {
    return {
      module: AccessModule,
      imports: [DiscoveryModule],
      controllers: [HealthController],
      providers: [Census, MetadataScanner, { provide: Policy, useValue: new Policy(rules) }, { provide: APP_GUARD, useClass: Guard }],
      exports: [Policy, Census],
    };
  }
}
