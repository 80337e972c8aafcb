import { Button, Checkbox, Form, FormRow, TextInput } from '../../../platform/html/components/index.js';
import { machinery } from '../../../platform/html/page.js';
import { Channels, Dues, inPlace, NewInquirer, Topics, Who, type LogFormProps } from './log-fields.part.js';

/** One form, keyboard only, under twenty seconds: channel, who, topic, note, deadline, answered, save. */
export function QuickLogForm(props: LogFormProps) {
  const { page } = props;
  return (
    <Form
      action="/henvendelser"
      layout="quick"
      hidden={machinery(page)}
      draft={{ key: 'log', page: '/min-dag' }}
      attrs={inPlace}
    >
      <Channels {...props} />
      <Who {...props} />
      <Topics {...props} />
      <div class="form__row" data-when-new="whoId" hidden>
        <NewInquirer {...props} />
      </div>
      <FormRow>
        <TextInput
          id="note"
          name="note"
          label={page.t.inquiries.note}
          value={props.values.note}
          maxlength={10_000}
        />
        <Dues {...props} />
        <Checkbox name="answered" label={page.t.inquiries.answeredNow} />
        <Button tone="primary">{page.t.inquiries.save}</Button>
      </FormRow>
    </Form>
  );
}
