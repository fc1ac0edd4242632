import type { JournalRole } from '../../personal-data/roles.js';
import type { Language } from '../../platform/i18n/texts.js';

/** Someone with an account in the demo. All of them are invented. */
export interface DemoPerson {
  username: string;
  given: string;
  middle?: string;
  family: string;
  email: string;
  affiliation: string;
  /** ISO 3166-1 alpha-2 */
  country: string;
  mailLanguage: Language;
  orcid?: string;
  biography?: string;
  interests?: string[];
  webAdmin?: true;
  roles: Partial<Record<'boreal' | 'kystkultur', readonly JournalRole[]>>;
}

const inBoth = (...roles: JournalRole[]): DemoPerson['roles'] => ({ boreal: roles, kystkultur: roles });

/** As whom a visitor can sign in with one click. */
export const cast: readonly DemoPerson[] = [
  { username: 'admin', given: 'Synneva', family: 'Haukåsmo', email: 'synneva@northerncommons.example', affiliation: 'Northern Commons Press', country: 'NO', mailLanguage: 'en', webAdmin: true, roles: {} },
  { username: 'manager', given: 'Torbjørn', middle: 'Eidissen', family: 'Lundås', email: 'torbjorn@northerncommons.example', affiliation: 'Northern Commons Press', country: 'NO', mailLanguage: 'nb', roles: inBoth('manager') },
  { username: 'editor', given: 'Inger-Máret', family: 'Bieggaluohkká', email: 'inger-maret@deatnu-centre.example', affiliation: 'Deatnu Centre for Language and History', country: 'NO', mailLanguage: 'en', roles: inBoth('editor') },
  { username: 'section-editor', given: 'Hugh', family: 'Ravensdale-Pryce', email: 'hugh.ravensdale@outerfirth.example', affiliation: 'Centre for Island Studies, University of the Outer Firth', country: 'GB', mailLanguage: 'en', roles: inBoth('sectionEditor') },
  {
    username: 'author', given: 'Solfrid', family: 'Vågsnes', email: 'solfrid.vagsnes@example.org', affiliation: 'Department of History, Nordhavn University', country: 'NO', mailLanguage: 'en',
    biography: 'Solfrid Vågsnes writes on work and household along the northern coast in the nineteenth and twentieth centuries.', roles: inBoth('author', 'reader'),
  },
  { username: 'reviewer1', given: 'Øyvind', middle: 'Stordalen', family: 'Nærø', email: 'oyvind.naero@univf.example', affiliation: 'Universitetet i Vestfjorden, Institutt for historie', country: 'NO', mailLanguage: 'nb', interests: ['economic history', 'commons', 'fiskerihistorie', 'rettshistorie'], roles: inBoth('reviewer') },
  { username: 'reviewer2', given: 'Fionnuala', family: 'Quennell-Byrne', email: 'f.quennell@shannonmouth.example', affiliation: 'School of Geography, Shannonmouth University', country: 'IE', mailLanguage: 'en', interests: ['islands', 'human–animal relations', 'oral history', 'maps'], roles: inBoth('reviewer') },
  { username: 'copyeditor', given: 'Gunnvor', family: 'Årmotsdal', email: 'gunnvor@spraakstova.example', affiliation: 'Språkstova Årmotsdal', country: 'NO', mailLanguage: 'nn', roles: inBoth('copyeditor') },
  { username: 'layout', given: 'Kacper', family: 'Jóźwiak-Holm', email: 'kacper@northerncommons.example', affiliation: 'Northern Commons Press', country: 'NO', mailLanguage: 'en', roles: inBoth('layoutEditor') },
  { username: 'reader', given: 'Áile', family: 'Jávrigátti', email: 'aile.javrigatti@example.org', affiliation: 'Folkebiblioteket i Ytre Sandvær', country: 'NO', mailLanguage: 'nn', roles: inBoth('reader') },
];

export const otherStaff: readonly DemoPerson[] = [
  { username: 'ingrid', given: 'Ingrid', middle: 'Sofie', family: 'Ærøskøbing', email: 'ingrid.aeroskobing@boreal.example', affiliation: 'Boreal Studies', country: 'NO', mailLanguage: 'en', roles: { boreal: ['editor', 'author'] } },
  { username: 'ragnhild', given: 'Ragnhild', family: 'Sørbø Myklevoll', email: 'redaktor@kystkultur.example', affiliation: 'Tidsskrift for kystkultur', country: 'NO', mailLanguage: 'nb', roles: { kystkultur: ['editor', 'author'] } },
  { username: 'liv-jorid', given: 'Liv-Jorid', family: 'Strandebø', email: 'liv-jorid.strandebo@hks.example', affiliation: 'Høgskulen på kysten', country: 'NO', mailLanguage: 'nn', roles: { kystkultur: ['sectionEditor'] } },
  { username: 'maarja', given: 'Maarja', family: 'Tammelaan', email: 'maarja@northerncommons.example', affiliation: 'Northern Commons Press', country: 'EE', mailLanguage: 'en', roles: inBoth('productionEditor') },
  { username: 'sebastian', given: 'Sebastian', middle: 'Ploug', family: 'Hærvig', email: 'sebastian.haervig@boreal.example', affiliation: 'Boreal Studies', country: 'DK', mailLanguage: 'en', roles: { boreal: ['editorialAssistant'] } },
  { username: 'oddlaug', given: 'Oddlaug', family: 'Tverrfjell', email: 'oddlaug.tverrfjell@example.org', affiliation: 'Frilans korrekturleser', country: 'NO', mailLanguage: 'nb', roles: inBoth('proofreader') },
];

export const otherReviewers: readonly DemoPerson[] = [
  { username: 'arnhild', given: 'Arnhild', family: 'Reppesgaard-Moe', email: 'arnhild.reppesgaard@univf.example', affiliation: 'Universitetet i Vestfjorden, Institutt for arkeologi', country: 'NO', mailLanguage: 'nb', interests: ['maritim arkeologi', 'vrak', 'kulturminnevern'], roles: { kystkultur: ['reviewer'] } },
  { username: 'bjarki', given: 'Bjarki', family: 'Þorkelsson', email: 'bjarki.thorkelsson@husavikrannsoknir.example', affiliation: 'Húsavík Institute of Rural Research', country: 'IS', mailLanguage: 'en', interests: ['household economy', 'islands', 'human–animal relations'], roles: inBoth('reviewer') },
  { username: 'cecilie', given: 'Cecilie', family: 'Nordahl-Ytterøy', email: 'cecilie.ytteroy@trafikk.example', affiliation: 'Senter for trafikkforskning, Ytterøy', country: 'NO', mailLanguage: 'nb', interests: ['road safety', 'statistics', 'linguistic landscape'], roles: { boreal: ['reviewer'] } },
  { username: 'dmytro', given: 'Dmytro', family: 'Hrytsenko', email: 'd.hrytsenko@example.com', affiliation: 'Department of Environmental History, Dnipro School of Humanities', country: 'UA', mailLanguage: 'en', interests: ['environmental history', 'mires', 'commons'], roles: { boreal: ['reviewer'] } },
  { username: 'eldbjorg', given: 'Eldbjørg', family: 'Kvammeløken', email: 'eldbjorg.kvammeloken@fjordhist.example', affiliation: 'Fjordhistorisk senter', country: 'NO', mailLanguage: 'nn', interests: ['rettshistorie', 'kyrkjebåtar', 'lokalhistorie'], roles: { kystkultur: ['reviewer'] } },
  { username: 'francoise', given: 'Françoise', family: 'Guégan-Lemeur', email: 'f.guegan@rivages.example', affiliation: 'Observatoire des rivages, Université de Roscanvel', country: 'FR', mailLanguage: 'en', interests: ['harbours', 'pilots', 'maritime labour'], roles: { kystkultur: ['reviewer'] } },
  { username: 'gaute', given: 'Gaute', family: 'Smørgrav-Lien', email: 'gaute.smorgrav@inlandresearch.example', affiliation: 'Inland Social Research', country: 'NO', mailLanguage: 'nb', interests: ['rural sociology', 'migration', 'friluftsliv'], roles: { boreal: ['reviewer'] } },
  { username: 'hannele', given: 'Hannele', family: 'Pöyhtäri-Ruokanen', email: 'hannele.poyhtari@example.org', affiliation: 'Department of Folkloristics, Kemijoki University', country: 'FI', mailLanguage: 'en', interests: ['oral history', 'schools', 'Indigenous research ethics'], roles: { boreal: ['reviewer'] } },
  { username: 'issat', given: 'Issát', family: 'Guovžavárri', email: 'issat.guovzavarri@deatnu-centre.example', affiliation: 'Deatnu Centre for Language and History', country: 'NO', mailLanguage: 'nb', interests: ['place-names', 'Sámi languages', 'reindeer herding'], roles: inBoth('reviewer', 'reader') },
  { username: 'jorgen', given: 'Jørgen', family: 'Sandholdt-Krog', email: 'j.sandholdt@havhistorie.example', affiliation: 'Institut for havhistorie', country: 'DK', mailLanguage: 'nb', interests: ['handelshistorie', 'is og kulde', 'torskefiske'], roles: { kystkultur: ['reviewer'] } },
  { username: 'kirsti', given: 'Kirsti', family: 'Aspenes-Vold', email: 'kirsti.aspenes@kulturarv.example', affiliation: 'Kulturarv Nordvest', country: 'NO', mailLanguage: 'nn', interests: ['frivilligheit', 'kystlag', 'immateriell kulturarv'], roles: { kystkultur: ['reviewer'] } },
  { username: 'leocadia', given: 'Leocadia', family: 'Vilanova-Prats', email: 'l.vilanova@example.com', affiliation: 'Mapping and Society Group, Tarragona', country: 'ES', mailLanguage: 'en', interests: ['maps', 'sea-bed', 'local knowledge'], roles: inBoth('reviewer') },
  { username: 'mattis', given: 'Mattis', family: 'Elvebakkjord', email: 'mattis.elvebakkjord@example.org', affiliation: 'Institute for Northern Law, University of the Northern Coast', country: 'NO', mailLanguage: 'nb', interests: ['law of commons', 'inheritance', 'salmon'], roles: inBoth('reviewer') },
  { username: 'nerea', given: 'Nerea', family: 'Otxandio-Sæbø', email: 'nerea.otxandio@klimakyst.example', affiliation: 'Klimakyst', country: 'NO', mailLanguage: 'en', interests: ['climate', 'drying of fish', 'snow'], roles: inBoth('reviewer', 'author') },
];

export const everyone: readonly DemoPerson[] = [...cast, ...otherStaff, ...otherReviewers];
