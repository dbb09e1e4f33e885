// Which alerts an audience asks for: by facts of a shipment, by instrument, by a list of goods.
#include <algorithm>

#include "cli/alerts/plan.h"
#include "cli/alerts/watch_list.h"
#include "cli/commands/ask.h"
#include "engine/concerns.h"

namespace inforce {
namespace {

using Mask = std::vector<bool>;

void add(Mask& all, const Mask& more) {
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = all[i] || more[i];
}

Result<Mask, Said> of_question(const Setting& setting, const Chronicle& chronicle) {
  const std::string date = setting.options.tells_dates() ? "" : iso(setting.today.day);
  const auto question = read_question(setting, date, chronicle.book());
  if (!question) return failure(misspoken(question.error(), setting.style, "alerts"));
  return concerns(chronicle, *question);
}

Result<Mask, Said> of_watch_list(const Setting& setting, const Chronicle& chronicle,
                                 const std::string& path) {
  const auto rows = read_watch_list(path, setting.options);
  if (!rows) return failure(Said{{}, finish(rows.error(), setting.style), ExitCode::in_or_out});
  Mask found(chronicle.book().provisions().size());
  std::string errors;
  for (const WatchRow& row : *rows) {
    Setting asked = setting;
    asked.options = row.options;
    const std::string date = asked.options.tells_dates() ? "" : iso(setting.today.day);
    const auto question = read_question(asked, date, chronicle.book());
    if (question) {
      add(found, concerns(chronicle, *question));
      continue;
    }
    for (const QuestionError& error : question.error()) {
      errors += path + ':' + std::to_string(row.line) + ": " + error.message + '\n';
      if (!error.hint.empty()) errors += "  = hint: " + error.hint + '\n';
    }
  }
  if (errors.empty()) return found;
  return failure(Said{{}, finish(errors, setting.style), ExitCode::in_or_out});
}

Result<Mask, Said> of_instrument(const Setting& setting, const Chronicle& chronicle) {
  const auto chosen = chosen_instrument(setting, chronicle.book());
  if (!chosen) return failure(misspoken({chosen.error()}, setting.style, "alerts"));
  Mask found(chronicle.book().provisions().size(), !*chosen);
  if (!*chosen) return found;
  for (const ProvisionId id : chronicle.book().at(**chosen).provisions) found[id.index] = true;
  return found;
}

}  // namespace

Result<std::optional<std::set<std::string>>, Said> wanted_alerts(const Setting& setting,
                                                                 const Chronicle& chronicle,
                                                                 const std::vector<Alert>& alerts) {
  const Options& options = setting.options;
  const bool by_facts = options.tells_shipment();
  if (!by_facts && !options.watch && !options.instrument)
    return std::optional<std::set<std::string>>();
  if (by_facts && options.watch) {
    return failure(misspoken({{"--watch", "its rows say what is shipped, and the line says it too",
                               "write a row for each shipment, or leave out --watch"}},
                             setting.style, "alerts"));
  }
  Mask facts(chronicle.book().provisions().size(), !by_facts && !options.watch);
  if (options.watch) {
    const auto listed = of_watch_list(setting, chronicle, *options.watch);
    if (!listed) return failure(listed.error());
    add(facts, *listed);
  } else if (by_facts) {
    const auto asked = of_question(setting, chronicle);
    if (!asked) return failure(asked.error());
    add(facts, *asked);
  }
  const auto instrument = of_instrument(setting, chronicle);
  if (!instrument) return failure(instrument.error());
  std::set<std::string> found;
  for (const Alert& alert : alerts) {
    const std::size_t index = alert.provision.index;
    if (facts[index] && (*instrument)[index]) found.insert(identity(chronicle.book(), alert));
  }
  return std::optional(found);
}

}  // namespace inforce
