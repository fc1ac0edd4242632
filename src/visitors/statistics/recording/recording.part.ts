import type { Part } from '../../../access/part.js';
import { personal, technical } from '../../../personal-data/data-map.js';
import { placeCalled } from '../../../platform/data-places.js';
import { EventFiles } from './event-files.js';
import { PlaceSettings } from './place-settings.js';
import { Places } from './places.js';
import { Recorder } from './recorder.js';
import { Robots } from './robots.js';
import { Salts } from './salts.js';

/** From a look at a page to a line in a file. */
export const recordingPart: Part = {
  providers: [EventFiles, PlaceSettings, Places, Recorder, Robots, Salts],
  exports: [Recorder, Robots, PlaceSettings, Places],
  elsewhere: [
    {
      place: placeCalled('usage'),
      datum: personal({
        category: 'D',
        what: {
          en: 'what is read here, and when, with kind of device, language, referring site and, where the journal asks for it, place: under a key that is destroyed within 48 hours, never under a name or an address',
          nb: 'hva som leses her, og når, med type enhet, språk, henvisende nettsted og, der tidsskriftet ber om det, sted: under en nøkkel som ødelegges innen 48 timer, aldri under navn eller adresse',
          nn: 'kva som blir lese her, og når, med type eining, språk, tilvisande nettstad og, der tidsskriftet ber om det, stad: under ein nøkkel som blir øydelagd innan 48 timar, aldri under namn eller adresse',
        },
        purposes: ['usage'], source: ['browser'], seenBy: ['webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
      }),
    },
    { place: 'table usage_salt, unlogged', datum: technical('A random secret for each day, destroyed when the day is over.') },
  ],
  automated: [{
    job: 'usage.salts',
    words: {
      en: 'The secret by which visits of one day are told apart is destroyed when the day is over.',
      nb: 'Hemmeligheten som skiller besøk på samme dag fra hverandre, ødelegges når dagen er over.',
      nn: 'Løyndomen som skil besøk på same dag frå kvarandre, blir øydelagd når dagen er over.',
    },
  }],
};
