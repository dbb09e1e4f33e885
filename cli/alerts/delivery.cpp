#include "cli/alerts/delivery.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/alerts/alert_list.h"
#include "cli/alerts/plan.h"
#include "cli/alerts/said_alert.h"
#include "cli/commands/ask.h"
#include "cli/commands/record.h"
#include "cli/office_file.h"
#include "cli/render/alert_json.h"
#include "cli/render/alert_mail.h"
#include "cli/render/alert_text.h"
#include "cli/render/words.h"
#include "cli/run_command.h"
#include "cli/write_answer.h"
#include "rules/diagnostic.h"

namespace inforce {
namespace {

/// A run from when it has its turn until all is on record.
struct Run {
  StoreTurn turn;
  Store store;
  AlertPlan plan;
  Instant now;
  std::vector<ToldAlert> told, baselines;  ///< to be recorded once delivered
};

ToldAlert row_of(const Speech& speech, const Telling& telling, const std::string& identity,
                 const std::string& body) {
  const MomentRange at = moments_of(telling, speech.chronicle);
  return {0,
          speech.audience,
          telling.id,
          at.earliest,
          at.latest >= never ? std::nullopt : std::optional(at.latest),
          text(telling.kind),
          telling.revision,
          identity,
          body,
          speech.setting.today.at};
}

std::string rendered(const Speech& speech, const AlertPlan& plan) {
  if (speech.setting.form == Form::json) return speech_json(speech);
  if (speech.setting.form == Form::mail) return speech_mail(speech, *plan.mail);
  return finish(speech_text(speech), speech.setting.style);
}

Said recorded(const Setting& setting, Run& run) {
  Ledger ledger(run.store);
  std::vector<ToldAlert> rows = run.told;
  rows.insert(rows.end(), run.baselines.begin(), run.baselines.end());
  const auto told = ledger.record(rows);
  if (!told) return store_trouble(setting, told.error());
  const auto noted = ledger.record_run(run.plan.audience, run.now);
  if (!noted) return store_trouble(setting, noted.error());
  return {};
}

// One telling after the other, each recorded as soon as its command has taken it.
Said by_command(const Speech& speech, Run& run, std::string note) {
  Ledger ledger(run.store);
  std::size_t failed = 0;
  for (std::size_t i = 0; i < speech.all.size(); ++i) {
    const Speech one{
        speech.setting, speech.chronicle, speech.audience, speech.counted, {speech.all[i]}};
    const auto trouble =
        run_command(*run.plan.exec, rendered(one, run.plan), run.plan.exec_patience);
    if (trouble) {
      ++failed;
      note += "inforce: " + in_quotes(*run.plan.exec) + ' ' + *trouble +
              "; not told: " + speech.all[i].telling.id + '\n';
      continue;
    }
    const auto told = ledger.record({run.told[i]});
    if (!told) return store_trouble(speech.setting, told.error());
  }
  run.told.clear();
  if (failed == 0) {
    Said said = recorded(speech.setting, run);
    said.err = note + said.err;
    return said;
  }
  note += "  = hint: what was not told is told by the next run\n";
  return {{}, finish(note, speech.setting.style), ExitCode::in_or_out};
}

QuestionError before_last_run(const Setting& setting, Instant last) {
  return {"--today",
          minute_typed(setting.today.at, utc()) + " is before the last run, of " +
              minute_typed(last, utc()),
          "a run that is out of order would tell old things as new; if that is meant: --replay"};
}

QuestionError known_before_last_run(Date known_by, Instant last) {
  return {"--as-known", iso(known_by) + " is before the last run, of " + minute_typed(last, utc()),
          "what was not known then would be told as gone; if that is meant: --replay"};
}

// A run out of order would tell what was told already, or take back what holds.
std::optional<QuestionError> out_of_order(const Setting& setting, Date known_by,
                                          const std::optional<Instant>& last) {
  if (!last || setting.options.replay) return std::nullopt;
  if (setting.today.at < *last) return before_last_run(setting, *last);
  if (known_by < civil_date(*last, utc())) return known_before_last_run(known_by, *last);
  return std::nullopt;
}

// Everything of a run but saying it.
struct Prepared {
  std::unique_ptr<Ground> ground;
  std::unique_ptr<Speech> speech;
  std::shared_ptr<Run> run;
};

Result<Prepared, Said> prepare(const Setting& setting, const AlertPlan& plan) {
  auto based = ground(for_writing(setting));
  if (!based) return failure(based.error());
  auto base = std::make_unique<Ground>(std::move(*based));
  const Chronicle& chronicle = base->chronicle;
  const auto count = read_day_count(setting, base->book());
  if (!count) return failure(misspoken({count.error()}, setting.style, "alerts"));
  const auto all = alerts(chronicle, setting.today.at, add_days(setting.today.day, longest_lead));
  const auto wanted = wanted_alerts(setting, chronicle, all);
  if (!wanted) return failure(wanted.error());

  if (setting.packs.store.path.empty()) {
    return failure(Said{{}, no_store_place, ExitCode::in_or_out});
  }
  auto store = Store::open(setting.packs.store.path);
  if (!store) return failure(store_trouble(setting, store.error()));
  auto turn = StoreTurn::take(setting.packs.store.path, {});
  if (!turn) return failure(store_trouble(setting, turn.error()));
  // What cannot be recorded is not told: another program may hold the store.
  const auto writable = Ledger(*store).record({});
  if (!writable) return failure(store_trouble(setting, writable.error()));
  const auto last = Ledger(*store).last_run(plan.audience);
  if (!last) return failure(store_trouble(setting, last.error()));
  if (const auto wrong = out_of_order(setting, chronicle.known_by(), *last)) {
    Said refused = misspoken({*wrong}, setting.style, "alerts");
    refused.code = ExitCode::in_or_out;
    return failure(refused);
  }
  const auto record = audience_record(*store, plan.audience);
  if (!record) return failure(store_trouble(setting, record.error()));

  std::set<std::string> asked;
  for (const Alert& one : all) {
    std::string id = identity(chronicle.book(), one);
    if (!*wanted || (*wanted)->count(id) > 0) asked.insert(std::move(id));
  }
  const TellingPlan telling_plan{plan.leads, plan.after, *count, setting.today.at, *last};
  const auto found = tellings(chronicle, all, asked, *record, telling_plan);
  auto said = std::make_unique<Speech>(
      speech(setting, chronicle, plan.audience,
             count->counts_working_days() ? DaysCounted::working : DaysCounted::civil, found));
  auto run = std::make_shared<Run>(
      Run{std::move(*turn), std::move(*store), plan, setting.today.at, {}, {}});
  for (const SaidAlert& one : said->all) {
    run->told.push_back(
        row_of(*said, one.telling, one.identity, dump_line(telling_json(*said, one))));
  }
  for (const Telling& one : found) {
    if (one.kind.word != TellingKind::Word::baseline) continue;
    run->baselines.push_back(row_of(*said, one, telling_identity(plan.audience, one), "{}"));
  }
  return Prepared{std::move(base), std::move(said), std::move(run)};
}

Said merged(Said first, const Said& second) {
  first.err += second.err;
  if (second.code != ExitCode::answered) first.code = second.code;
  return first;
}

}  // namespace

Said store_trouble(const Setting& setting, const StoreError& error) {
  return {{}, finish(in_words(error), setting.style), ExitCode::in_or_out};
}

namespace {

// As of which day a telling spoke; a baseline says nothing of it.
std::optional<Date> known_by(const std::string& body) {
  const auto json = nlohmann::json::parse(body, nullptr, false);
  if (!json.is_object() || !json.contains("as_known")) return std::nullopt;
  const auto day = parse_date(json["as_known"].get<std::string>());
  return day ? std::optional(*day) : std::nullopt;
}

}  // namespace

Result<AudienceRecord, StoreError> audience_record(Store& store, const std::string& audience) {
  const Ledger ledger(store);
  const auto rows = ledger.told(audience);
  if (!rows) return failure(rows.error());
  const auto silences = ledger.silences(audience);
  if (!silences) return failure(silences.error());
  AudienceRecord record;
  for (const ToldAlert& row : *rows) {
    const auto kind = telling_kind(row.what);
    if (!kind) continue;
    record.told.push_back(
        {row.alert, row.earliest, row.latest, *kind, row.told, known_by(row.body)});
  }
  for (const Silence& one : *silences) {
    record.silenced.push_back({one.alert, one.earliest, one.until});
  }
  return record;
}

Said run_delivery(const Setting& setting) {
  const auto plan = read_alert_plan(setting);
  if (!plan) return misspoken(plan.error(), setting.style, "alerts");
  auto prepared = prepare(setting, *plan);
  if (!prepared) return prepared.error();
  const auto& [base, said, run] = *prepared;
  if (plan->exec) return by_command(*said, *run, base->note);
  if (said->all.empty()) return recorded(setting, *run);
  if (setting.options.output) {
    Said written = write_answer(setting, rendered(*said, *plan), {{}, base->note});
    return written.code == ExitCode::answered ? merged(written, recorded(setting, *run)) : written;
  }
  Said answer{rendered(*said, *plan), base->note};
  answer.afterwards = [setting, run = run] { return recorded(setting, *run); };
  return answer;
}

}  // namespace inforce
