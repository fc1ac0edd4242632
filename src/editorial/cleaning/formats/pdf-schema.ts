/** What an object of a PDF is, and which of its entries are copied, each as what. Whatever is not named is left behind. */
export type Role =
  | 'catalog' | 'pages' | 'page' | 'resources' | 'xobject' | 'annotation' | 'action' | 'outline' | 'tree' | 'names' | 'structure' | 'structureElement' | 'layers' | 'layer' | 'config' | 'form' | 'font' | 'descriptor' | 'value' | 'alternative' | 'neutral' | 'title';

type Schema = Readonly<Record<string, Role>>;
const values = (...keys: string[]): Schema => Object.fromEntries(keys.map((key) => [key, 'value' as const]));

const field = { ...values('FT', 'Ff', 'MaxLen', 'Opt', 'V', 'DV', 'DA', 'Q', 'DS', 'TI', 'I', 'TU'), Kids: 'annotation', T: 'value' } as const;

export const schemas: Partial<Record<Role, Schema>> = {
  catalog: { ...values('Type', 'Version', 'PageLabels', 'ViewerPreferences', 'PageLayout', 'PageMode', 'MarkInfo', 'Lang', 'Dests', 'OutputIntents'), Pages: 'pages', Names: 'names', Outlines: 'outline', StructTreeRoot: 'structure', OCProperties: 'layers', AcroForm: 'form' },
  pages: { ...values('Type', 'Count', 'MediaBox', 'CropBox', 'Rotate'), Parent: 'pages', Kids: 'pages', Resources: 'resources' },
  page: { ...values('Type', 'MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'Contents', 'Rotate', 'Group', 'Tabs', 'StructParents', 'UserUnit'), Parent: 'pages', Resources: 'resources', Annots: 'annotation' },
  resources: { ...values('ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'ProcSet', 'Properties'), XObject: 'xobject', Font: 'font' },
  xobject: {
    ...values('Type', 'Subtype', 'FormType', 'BBox', 'Matrix', 'Group', 'StructParents', 'StructParent', 'Filter', 'DecodeParms', 'Width', 'Height', 'ColorSpace', 'BitsPerComponent', 'Intent', 'ImageMask', 'Decode', 'Interpolate', 'SMaskInData', 'Matte'),
    Resources: 'resources', Mask: 'value', SMask: 'xobject', OC: 'layer',
  },
  annotation: {
    ...values('Type', 'Subtype', 'Rect', 'Contents', 'F', 'AP', 'AS', 'Border', 'C', 'StructParent', 'BS', 'BE', 'QuadPoints', 'IC', 'LE', 'L', 'LL', 'LLE', 'LLO', 'Cap', 'CP', 'CO', 'IT', 'InkList', 'Vertices', 'Name', 'RD', 'CL', 'CA', 'Dest', 'H', 'Open', 'RT', 'MK', 'P'),
    ...field, T: 'neutral', A: 'action', Popup: 'annotation', Parent: 'annotation', IRT: 'annotation', OC: 'layer',
  },
  action: values('Type', 'S', 'D', 'URI', 'N', 'IsMap'),
  outline: { ...values('Type', 'Title', 'Count', 'Dest', 'C', 'F', 'SE'), Parent: 'outline', Prev: 'outline', Next: 'outline', First: 'outline', Last: 'outline', A: 'action' },
  names: { Dests: 'value' },
  structure: { ...values('Type', 'ParentTreeNextKey', 'RoleMap', 'ClassMap', 'Namespaces'), K: 'structureElement', ParentTree: 'tree', IDTree: 'tree' },
  tree: { ...values('Limits'), Kids: 'tree', Nums: 'structureElement', Names: 'structureElement' },
  structureElement: { ...values('Type', 'S', 'ID', 'Pg', 'A', 'C', 'Lang', 'E', 'ActualText', 'NS', 'MCID', 'Stm', 'Obj'), P: 'structureElement', K: 'structureElement', Alt: 'alternative' },
  layers: { OCGs: 'layer', D: 'config' },
  config: values('BaseState', 'ON', 'OFF', 'Intent', 'AS', 'Order', 'ListMode', 'RBGroups', 'Locked'),
  layer: { ...values('Type', 'Intent', 'OCGs', 'P', 'VE'), Name: 'title' },
  form: { ...values('NeedAppearances', 'DA', 'Q', 'DR', 'CO'), Fields: 'annotation' },
  font: values('Type', 'Subtype', 'Name', 'BaseFont', 'FirstChar', 'LastChar', 'Widths', 'FontDescriptor', 'Encoding', 'ToUnicode', 'DescendantFonts', 'CIDSystemInfo', 'DW', 'W', 'DW2', 'W2', 'CIDToGIDMap', 'FontBBox', 'FontMatrix', 'CharProcs', 'Resources'),
  descriptor: values('Type', 'FontName', 'FontFamily', 'FontStretch', 'FontWeight', 'Flags', 'FontBBox', 'ItalicAngle', 'Ascent', 'Descent', 'Leading', 'CapHeight', 'XHeight', 'StemV', 'StemH', 'AvgWidth', 'MaxWidth', 'MissingWidth', 'FontFile', 'FontFile2', 'FontFile3', 'CharSet', 'CIDSet', 'Style', 'Lang', 'FD'),
};

/** Never copied, wherever it stands. */
export const never = new Set(['Metadata', 'PieceInfo', 'LastModified', 'AF', 'AA', 'JS', 'JavaScript', 'EF', 'RF', 'Thumb', 'OPI', 'Measure', 'PtData', 'Author', 'Creator', 'Producer', 'CreationDate', 'ModDate', 'CreatorInfo', 'User', 'NM', 'FFilter', 'FDecodeParms', 'Info']);

export const annotations = new Set(['Link', 'Text', 'FreeText', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Ink', 'Stamp', 'Caret', 'Popup', 'Widget', 'Redact']);

/** A form's fields are annotations too; of these, T is the field's name and not someone's. */
export const fieldSchema: Schema = { ...schemas.annotation, T: 'value' };
