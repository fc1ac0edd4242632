export const metrics = ['Searches_Platform', 'Total_Item_Investigations', 'Total_Item_Requests', 'Unique_Item_Investigations', 'Unique_Item_Requests'] as const;
export type Metric = (typeof metrics)[number];

/** What a report may be told apart by, in the order of its columns. */
export const itemAttributes = ['Authors', 'Publication_Date', 'Article_Version'] as const;
export const usageAttributes = ['YOP', 'Access_Type', 'Access_Method'] as const;
export type Attribute = (typeof itemAttributes)[number] | (typeof usageAttributes)[number];

const itemMetrics: readonly Metric[] = ['Total_Item_Investigations', 'Total_Item_Requests', 'Unique_Item_Investigations', 'Unique_Item_Requests'];
/** Those that the Code knows and that do not occur here: there are no books, and nothing is denied. A filter may name them. */
const titleMetrics = ['Unique_Title_Investigations', 'Unique_Title_Requests'];
const denials = ['Limit_Exceeded', 'No_License'];

const common = ['Book', 'Conference', 'Journal', 'Newspaper_or_Newsletter', 'Other', 'Patent', 'Reference_Work', 'Report', 'Standard', 'Thesis_or_Dissertation', 'Unspecified'];
const items = ['Article', 'Audiovisual', 'Book_Segment', 'Conference_Item', 'Database_Full_Item', 'Dataset', 'Image', 'Interactive_Resource', 'Multimedia', 'News_Item', 'Other', 'Patent', 'Reference_Item', 'Report', 'Software', 'Sound', 'Standard', 'Thesis_or_Dissertation', 'Unspecified'];

export interface Definition {
  id: string;
  name: string;
  description: string;
  level: 'platform' | 'title' | 'item';
  /** A view of its own, whose filters are fixed; none of them can be asked for. */
  view: { filters: Record<string, readonly string[]>; shown: readonly Attribute[]; parent: boolean } | null;
  metrics: readonly Metric[];
  /** The names that a filter may have. */
  metricNames: readonly string[];
  dataTypes: readonly string[];
  attributes: readonly Attribute[];
  /** Data_Type is a column of it. */
  hasDataType: boolean;
}

const regular = ['Regular'] as const;

export const definitions: readonly Definition[] = [
  {
    id: 'PR', name: 'Platform Report', description: 'A customizable report summarizing activity across a report provider’s platforms that allows the user to apply filters and select other configuration options.',
    level: 'platform', view: null, metrics, metricNames: [...metrics, ...titleMetrics], dataTypes: [...new Set([...items, ...common, 'Platform'])], attributes: ['Access_Method'], hasDataType: true,
  },
  {
    id: 'PR_P1', name: 'Platform Usage', description: 'Platform-level usage summarized by Metric_Type.', level: 'platform',
    view: { filters: { Access_Method: regular, Metric_Type: ['Searches_Platform', 'Total_Item_Requests', 'Unique_Item_Requests', 'Unique_Title_Requests'] }, shown: [], parent: false },
    metrics: ['Searches_Platform', 'Total_Item_Requests', 'Unique_Item_Requests'], metricNames: [], dataTypes: [], attributes: [], hasDataType: true,
  },
  {
    id: 'TR', name: 'Title Report', description: 'A customizable report detailing activity at the title level (journal, book, etc.) that allows the user to apply filters and select other configuration options.',
    level: 'title', view: null, metrics: itemMetrics, metricNames: [...itemMetrics, ...titleMetrics, ...denials], dataTypes: common, attributes: usageAttributes, hasDataType: true,
  },
  {
    id: 'TR_J3', name: 'Journal Usage by Access Type', description: 'Reports on usage of journal content for all Metric_Types broken down by Access_Type.', level: 'title',
    view: { filters: { Data_Type: ['Journal'], Access_Method: regular, Metric_Type: itemMetrics }, shown: ['Access_Type'], parent: false },
    metrics: itemMetrics, metricNames: [], dataTypes: [], attributes: [], hasDataType: false,
  },
  {
    id: 'IR', name: 'Item Report', description: 'A granular, customizable report showing activity at the level of the item (article, chapter, media object, etc.) that allows the user to apply filters and select other configuration options.',
    level: 'item', view: null, metrics: itemMetrics, metricNames: [...itemMetrics, ...denials], dataTypes: items, attributes: [...itemAttributes, ...usageAttributes], hasDataType: true,
  },
  {
    id: 'IR_A1', name: 'Journal Article Requests', description: 'Reports on journal article requests at the article level. This report is limited to content with a Data_Type of Article and Metric_Types of Total_Item_Requests and Unique_Item_Requests.',
    level: 'item', view: { filters: { Data_Type: ['Article'], Access_Method: regular, Metric_Type: ['Total_Item_Requests', 'Unique_Item_Requests'] }, shown: [...itemAttributes, 'Access_Type'], parent: true },
    metrics: ['Total_Item_Requests', 'Unique_Item_Requests'], metricNames: [], dataTypes: [], attributes: [], hasDataType: false,
  },
];

export const definition = (id: string): Definition | undefined => definitions.find((one) => one.id === id.toUpperCase());
