// Each text of the Danish catalogue is used, and the English one says the same things in other words:
//   node src/launch/check-texts.mjs [folder=the project]
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { projectRoot } from './folders.mjs';

/** The same in both languages: names, and words Danish has borrowed. */
const sameWord = new Set([
  ...[
    'cvr',
    'rsv',
    'indgang',
    'administrator',
    'coach',
    'coaching',
    'demo',
    'digital post',
    'e-mail',
    'mail',
  ],
  ...['mine', 'person', 'status', 'web'],
]);
/** Status texts for answers that Fastify gives by itself. */
const saidByFastify = ['http.400', 'http.405', 'http.413', 'http.415'];

const root = resolve(process.argv[2] ?? projectRoot);
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const inProduct = fileNames.filter(
  (file) => relative(root, file).startsWith('src/') && !/\.spec\.tsx?$/.test(file),
);
const program = ts.createProgram(inProduct, {
  ...options,
  noEmit: true,
  incremental: false,
  tsBuildInfoFile: undefined,
});
const checker = program.getTypeChecker();
const product = program.getSourceFiles().filter((file) => inProduct.includes(file.fileName));
const inCatalogue = (file) => /^src\/texts\/\w\w\//.test(relative(root, file.fileName));

/** A text, or a record of them: where it stands and, of a record, what is below by name. */
class Entry {
  constructor(path, declaration, value) {
    Object.assign(this, { path, declaration, value, used: false });
    if (ts.isObjectLiteralExpression(value)) this.below = entriesOf(value, path);
  }

  markAll() {
    this.used = true;
    this.below?.forEach((entry) => entry.markAll());
  }
}

/** The value behind a name, through imports and constants. */
function valueOf(expression) {
  if (ts.isSatisfiesExpression(expression) || ts.isAsExpression(expression))
    return valueOf(expression.expression);
  if (!ts.isIdentifier(expression)) return expression;
  const symbol = ts.isShorthandPropertyAssignment(expression.parent)
    ? checker.getShorthandAssignmentValueSymbol(expression.parent)
    : checker.getSymbolAtLocation(expression);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const initializer = target?.valueDeclaration?.initializer;
  return initializer ? valueOf(initializer) : expression;
}

function entriesOf(object, path) {
  const named = object.properties.map((property) => {
    const name = property.name.text;
    const value = valueOf(property.initializer ?? property.name);
    return [name, new Entry([...path, name], property, value)];
  });
  return new Map(named);
}

function catalogue(language) {
  const file = program.getSourceFile(join(root, `src/texts/${language}/index.ts`));
  const symbol = checker
    .getExportsOfModule(checker.getSymbolAtLocation(file))
    .find(({ name }) => name === language);
  return new Entry([], symbol.valueDeclaration, valueOf(symbol.valueDeclaration.initializer));
}

const entryOfObject = new Map();
const entryOfDeclaration = new Map();
function index(entry) {
  entryOfDeclaration.set(entry.declaration, entry);
  if (entry.below) entryOfObject.set(entry.value, entry);
  entry.below?.forEach(index);
}

/** Words that stand in the code as literals or names, for records read by a key that is only known at run time. */
const words = new Set();

function visit(node) {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) words.add(node.text);
  else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) words.add(node.name.text);
  if (ts.isPropertyAccessExpression(node)) markProperty(checker.getSymbolAtLocation(node.name));
  else if (ts.isObjectBindingPattern(node)) takeApart(node);
  if (ts.isExpression(node)) handOver(node);
  ts.forEachChild(node, visit);
}

function markProperty(symbol) {
  for (const declaration of symbol?.declarations ?? []) {
    const entry = entryOfDeclaration.get(declaration);
    if (entry && !entry.below) entry.used = true;
  }
}

function takeApart(pattern) {
  const type = checker.getTypeAtLocation(pattern);
  for (const { dotDotDotToken, propertyName, name } of pattern.elements) {
    if (dotDotDotToken) recordsIn(type).forEach((entry) => entry.markAll());
    else markProperty(type.getProperty((propertyName ?? name).text));
  }
}

const parts = (type) => (type.isUnion() ? type.types : [type]);
const recordsIn = (type) =>
  parts(type).flatMap(({ symbol }) => entryOfObject.get(symbol?.declarations?.[0]) ?? []);

/** A record leaves the expression it stands in: read by key, spread, or given to something with a type of its own. */
function handOver(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isParenthesizedExpression(node)) return;
  const records = recordsIn(checker.getTypeAtLocation(node));
  if (records.length === 0) return;
  if (ts.isElementAccessExpression(parent) && parent.expression === node)
    readByKey.push(
      ...records.map((record) => [record, checker.getTypeAtLocation(parent.argumentExpression)]),
    );
  else if (ts.isSpreadAssignment(parent) || ts.isSpreadElement(parent) || ts.isJsxSpreadAttribute(parent))
    records.forEach((record) => record.markAll());
  else {
    const wanted = checker.getContextualType(node);
    if (wanted) records.forEach((record) => markWanted(record, wanted));
  }
}
const readByKey = [];

/** Marks what a type of someone else's asks for; what it knows as ours is followed where it is read. */
function markWanted(record, wanted) {
  for (const type of parts(checker.getNonNullableType(wanted))) {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown) || type.getStringIndexType()) record.markAll();
    for (const [name, entry] of record.below) {
      const property = type.getProperty(name);
      if (property === undefined || property.declarations?.includes(entry.declaration)) continue;
      if (entry.below) markWanted(entry, checker.getTypeOfSymbol(property));
      else entry.used = true;
    }
  }
}

/** Of a record read by a computed key: the keys its type names one by one, else those that occur in the code. */
function markRead([record, keys]) {
  const named = parts(keys).map((key) => (key.isLiteral() ? String(key.value) : undefined));
  const whole = named.includes(undefined) || record.below.size === named.length;
  for (const [name, entry] of record.below)
    if (whole ? words.has(name) : named.includes(name)) entry.markAll();
}

const place = ({ declaration }) => {
  const file = declaration.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(declaration.getStart());
  return `${relative(root, file.fileName)}:${line + 1}`;
};

function unused(entry) {
  if (entry.below) return [...entry.below.values()].flatMap(unused);
  const path = entry.path.join('.');
  return entry.used || saidByFastify.some((known) => path.startsWith(known))
    ? []
    : [`${place(entry)} ${path} is never used`];
}

const isText = ts.isStringLiteralLike;
const hasWords = (value) =>
  /\p{L}{3}/u.test(isText(value) ? value.text : value.getText().replace(/\$\{[^}]*\}|^[^`'"]*/g, ''));

/** The same keys, the same arguments, and other words. */
function compare(danish, english) {
  if (english === undefined) return [`${place(danish)} ${danish.path.join('.')} is missing in English`];
  const at = `${place(english)} ${english.path.join('.')}`;
  if (danish.below && english.below) {
    const added = [...english.below].filter(([name]) => !danish.below.has(name));
    return [
      ...[...danish.below].flatMap(([name, entry]) => compare(entry, english.below.get(name))),
      ...added.map(([, entry]) => `${place(entry)} ${entry.path.join('.')} is not in Danish`),
    ];
  }
  const [one, other] = [danish.value, english.value];
  if (one.parameters?.length !== other.parameters?.length)
    return [`${at} takes other arguments than in Danish`];
  if ([one, other].some((value) => isText(value) && value.text.trim() === '')) return [`${at} says nothing`];
  const same = one.getText() === other.getText() && hasWords(one) && !sameWord.has(one.text?.toLowerCase());
  return same ? [`${at} is the same as in Danish`] : [];
}

const danish = catalogue('da');
index(danish);
product.filter((file) => !inCatalogue(file)).forEach(visit);
readByKey.forEach(markRead);
const problems = [...unused(danish), ...compare(danish, catalogue('en'))];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
