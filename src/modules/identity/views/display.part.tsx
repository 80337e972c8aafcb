import {
  Button,
  Checkbox,
  Form,
  FormActions,
  Panel,
  SegmentedRadios,
} from '../../../platform/html/components/index.js';
import { machinery, type PageContext } from '../../../platform/html/page.js';
import type { OwnProfile } from '../queries/own-profile.query.js';

interface DisplayProps {
  readonly profile: OwnProfile;
  readonly page: PageContext;
}

export function DisplayPart({ profile, page }: DisplayProps) {
  const texts = page.t.identity.settings;
  const languages = [
    { value: 'da', label: 'Dansk' },
    { value: 'en', label: 'English' },
  ];
  return (
    <Panel id="visning" title={texts.display} padded>
      <Form action="/indstillinger/visning" hidden={machinery(page)}>
        <SegmentedRadios
          id="language"
          name="language"
          legend={texts.language}
          choices={languages}
          value={profile.language}
        />
        <Checkbox
          name="singleKeys"
          label={texts.singleKeys}
          hint={texts.singleKeysHint}
          checked={profile.singleKeys}
        />
        <FormActions>
          <Button>{texts.save}</Button>
        </FormActions>
      </Form>
    </Panel>
  );
}
