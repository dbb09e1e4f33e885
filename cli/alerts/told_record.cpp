#include "cli/alerts/told_record.h"

#include <nlohmann/json.hpp>

#include "cli/render/alert_json.h"
#include "engine/former_names.h"

namespace inforce {
namespace {

using Json = nlohmann::json;

std::optional<Date> day_in(const Json& body, const char* key) {
  if (!body.contains(key) || !body[key].is_string()) return std::nullopt;
  const auto day = parse_date(body[key].get<std::string>());
  return day ? std::optional(*day) : std::nullopt;
}

Work work_in(const Json& act) {
  return {act.value("act", ""), act.value("does", ""),       act.value("on", ""),
          act.value("to", ""),  act.value("certain", false), act.value("announced", false)};
}

// What a telling was made from, if it says so: older ones do not, and baselines say nothing.
std::optional<std::vector<Work>> works_in(const Json& body) {
  if (!body.contains("acts") || !body["acts"].is_array()) return std::nullopt;
  std::vector<Work> works;
  for (const Json& act : body["acts"]) {
    if (act.is_object()) works.push_back(work_in(act));
  }
  return works;
}

std::optional<Told> told_of(const ToldAlert& row, const Chronicle& chronicle) {
  const auto kind = telling_kind(row.what);
  if (!kind) return std::nullopt;
  Json body = Json::parse(row.body, nullptr, false);
  if (!body.is_object()) body = Json::object();
  return Told{name_now(chronicle, row.alert),
              row.earliest,
              row.latest,
              *kind,
              row.told,
              day_in(body, "as_known"),
              works_in(body),
              day_in(body, "last_look")};
}

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

}  // namespace

Result<Heard, StoreError> heard(Store& store, const std::string& audience,
                                const Chronicle& chronicle, std::optional<Instant> before) {
  const Ledger ledger(store);
  const auto rows = ledger.told(audience);
  if (!rows) return failure(rows.error());
  const auto silences = ledger.silences(audience);
  if (!silences) return failure(silences.error());
  const auto last = ledger.last_run(audience, before);
  if (!last) return failure(last.error());
  Heard found{{}, *last};
  for (const ToldAlert& row : *rows) {
    auto told = told_of(row, chronicle);
    if (told && (!before || row.told < *before)) found.record.told.push_back(std::move(*told));
  }
  for (const Silence& one : *silences) {
    if (before && *before <= one.at) continue;
    found.record.silenced.push_back({name_now(chronicle, one.alert), one.earliest, one.until});
  }
  return found;
}

NewRows new_rows(const Speech& speech, const std::vector<Telling>& tellings) {
  NewRows rows;
  for (const SaidAlert& one : speech.all) {
    rows.told.push_back(
        row_of(speech, one.telling, one.identity, dump_line(telling_json(speech, one))));
  }
  for (const Telling& one : tellings) {
    if (one.kind.word != TellingKind::Word::baseline) continue;
    rows.baselines.push_back(row_of(speech, one, telling_identity(speech.audience, one), "{}"));
  }
  return rows;
}

}  // namespace inforce
