import { describe, expect, test } from '@jest/globals';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assetUrl, setAssetManifest } from './asset-url.js';
import { ErrorSummary } from './alerts.js';
import { SegmentedRadios } from './choices.js';
import { SuggestionOption } from './combobox.js';
import { TextInput } from './controls.js';
import { DataTable } from './data-table.js';
import { Meter } from './figures.js';
import { Form } from './form.js';
import { RadioCards } from './guide.js';

const html = (node: VNode) => renderToString(node);
const choices = [
  { value: 'phone', label: 'Telefon' },
  { value: 'email', label: 'E-mail' },
];

describe('a refused field', () => {
  test('is tied to its hint and its error, in that order', () => {
    const field = html(
      <TextInput id="cvr" name="cvr" label="CVR" hint="8 cifre" error="7 cifre er for få" />,
    );
    expect(field).toContain('aria-describedby="cvr-hint cvr-error"');
    expect(field).toContain('aria-invalid="true"');
    expect(field).toContain('id="cvr-error"');
  });

  test('without hint and error carries no empty references', () => {
    expect(html(<TextInput id="cvr" name="cvr" label="CVR" />)).not.toMatch(/aria-describedby|aria-invalid/);
  });

  test.each([
    ['segmented radios', <SegmentedRadios id="channel" name="channel" legend="Kanal" choices={choices} />],
    ['radio cards', <RadioCards id="channel" name="channel" question="Kanal?" choices={choices} />],
  ])('is reached from the error summary when it is a group of %s', (_, group) => {
    const summary = html(
      <ErrorSummary title="Ret" iconLabel="Fejl" errors={[{ id: 'channel', text: 'Vælg' }]} />,
    );
    expect(summary).toContain('href="#channel"');
    expect(html(group)).toMatch(/<input type="radio" id="channel" name="channel" value="phone"/);
  });
});

test('a write is posted once and carries its hidden values', () => {
  const form = html(
    <Form action="/sager" hidden={{ version: '3' }}>
      <i />
    </Form>,
  );
  expect(form).toMatch(/<form[^>]* method="post"[^>]* data-once/);
  expect(form).toContain('<input type="hidden" name="version" value="3"/>');
});

test('a table keeps its roles when CSS makes cards of its rows, and its heading cell is the link', () => {
  const table = html(
    <DataTable
      caption="Sager"
      rows={[{ name: 'Sejs Systue', due: 'i dag' }]}
      rowKey={(row) => row.name}
      rowHref={() => '/sager/1'}
      columns={[
        { header: 'Frist', cell: (row) => row.due, card: 'corner' },
        { header: 'Virksomhed', cell: (row) => row.name, heading: true },
      ]}
    />,
  );
  expect(table).toContain('<td class="card-corner" role="cell">i dag</td>');
  expect(table).toMatch(/<th class="card-title" scope="row" role="rowheader"><a href="\/sager\/1" data-open/);
});

test('a meter never runs past its target', () => {
  const meter = html(<Meter label="25 af 20" max={20} done={18} coming={7} />);
  expect(meter).toContain('x="18" width="2"');
  expect(meter).not.toContain('style=');
});

test("a suggestion's fields survive quotes in names", () => {
  const option = html(<SuggestionOption id="7" label={'"Kø" & Co'} fill={{ contact: 'O\'Neill "Bo"' }} />);
  const fill = /data-fill="([^"]*)"/.exec(option)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  expect(JSON.parse(fill ?? '')).toEqual({ contact: 'O\'Neill "Bo"' });
});

test('an asset has its plain name until the manifest is known, and its hashed name after', () => {
  expect(assetUrl('app.css')).toBe('/assets/app.css');
  setAssetManifest({ 'app.css': 'app.3f2a9c01.css' });
  expect(assetUrl('app.css')).toBe('/assets/app.3f2a9c01.css');
  setAssetManifest({});
});
