// The audit log: read, proven, and answered again.
#include "cli/render/audit.h"

#include <algorithm>
#include <charconv>
#include <functional>

#include "cli/commands/command.h"
#include "cli/store_words.h"
#include "cli/write_file.h"
#include "rules/diagnostic.h"
#include "rules/nearest_name.h"

namespace inforce {
namespace {

constexpr std::int64_t all_entries = 1'000'000'000'000;
constexpr std::int64_t at_a_time = 500;

using Told = Result<Said, StoreError>;

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number >= 0 ? std::optional(number) : std::nullopt;
}

Said wrong(const Setting& setting, const std::string& message, const std::string& hint) {
  return misspoken({{"", message, hint}}, setting.style, "audit");
}

Said spoken(const Setting& setting, const std::string& text, const std::string& json,
            ExitCode code = ExitCode::answered) {
  return {setting.form == Form::json ? json : finish(text, setting.style), {}, code};
}

// Entry by entry, in bounded memory.
Result<bool, StoreError> for_each_entry(const AuditLog& log,
                                        const std::function<void(const AuditEntry&)>& visit) {
  for (std::int64_t from = 1;;) {
    const auto entries = log.entries(from, at_a_time);
    if (!entries) return failure(entries.error());
    if (entries->empty()) return true;
    std::for_each(entries->begin(), entries->end(), visit);
    from = entries->back().number + 1;
  }
}

Told list(const Setting& setting, const AuditLog& log) {
  const auto entries = log.entries(1, all_entries);
  if (!entries) return failure(entries.error());
  const auto head = log.head();
  if (!head) return failure(head.error());
  return spoken(setting, audit_list_text(*entries, setting.style),
                audit_list_json(*entries, *head));
}

Told show(const Setting& setting, const AuditLog& log) {
  const auto& words = setting.options.words;
  const auto number = words.size() > 1 ? number_in(words[1]) : std::nullopt;
  if (!number) return wrong(setting, "which entry?", "write its number: inforce audit show 7");
  const auto entry = log.entry(*number);
  if (!entry) return failure(entry.error());
  if (!*entry) {
    return wrong(setting, "the audit log has no entry " + words[1],
                 "inforce audit list shows those it has");
  }
  return spoken(setting, audit_entry_text(**entry, setting.style), audit_entry_json(**entry));
}

Told head(const Setting& setting, const AuditLog& log) {
  const auto head = log.head();
  if (!head) return failure(head.error());
  const std::string json =
      "{\"schema\": \"inforce/audit-head/v1\", \"count\": " + std::to_string(head->count) +
      ", \"hash\": \"" + head->hash + "\"}\n";
  return spoken(setting, head_text(*head) + '\n', json);
}

Said in_file(const std::string& path, const std::string& text) {
  const auto written = write_whole(path, text);
  return written ? Said{} : Said{{}, in_words(written.error()), ExitCode::in_or_out};
}

Told export_entries(const Setting& setting, const AuditLog& log) {
  std::string lines;
  const auto read =
      for_each_entry(log, [&lines](const AuditEntry& entry) { lines += audit_export_line(entry); });
  if (!read) return failure(read.error());
  if (setting.options.output) return in_file(*setting.options.output, lines);
  return Said{lines, {}, ExitCode::answered};
}

std::optional<AuditHead> head_in(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const auto count = number_in(std::string_view(text).substr(0, colon));
  std::string hash = text.substr(colon + 1);
  const bool digits =
      hash.size() == 64 && hash.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!count || !digits) return std::nullopt;
  return AuditHead{*count, std::move(hash)};
}

Told verify(const Setting& setting, const AuditLog& log) {
  std::optional<AuditHead> known;
  if (setting.options.head) {
    known = head_in(*setting.options.head);
    if (!known) {
      return wrong(setting, in_quotes(*setting.options.head) + " is no head of a log",
                   "write COUNT:DIGEST, as inforce audit head prints it");
    }
  }
  const auto verdict = log.verify(known);
  if (!verdict) return failure(verdict.error());
  const auto head = log.head();
  if (!head) return failure(head.error());
  return spoken(setting, audit_verdict_text(*verdict, *head, known, setting.style),
                audit_verdict_json(*verdict, *head, known),
                verdict->finding.empty() ? ExitCode::answered : ExitCode::findings);
}

// A rule set that cannot be read back is a finding about this entry, and the others are replayed.
ReplayedEntry replayed(const AuditLog& log, const AuditEntry& entry) {
  const auto files = log.snapshot(entry.set);
  if (!files) return {entry.number, {Replayed::different, files.error().message}};
  return {entry.number, replay(entry, *files)};
}

Said told(const Setting& setting, const std::vector<ReplayedEntry>& replays) {
  const bool differs = std::any_of(replays.begin(), replays.end(), [](const ReplayedEntry& one) {
    return one.replay.came == Replayed::different;
  });
  return spoken(setting, replays_text(replays, setting.style), replays_json(replays),
                differs ? ExitCode::findings : ExitCode::answered);
}

Told replay_entries(const Setting& setting, const AuditLog& log) {
  const auto& words = setting.options.words;
  const std::string which = words.size() > 1 ? words[1] : "";
  std::vector<ReplayedEntry> replays;
  if (which == "all") {
    const auto read = for_each_entry(
        log, [&](const AuditEntry& entry) { replays.push_back(replayed(log, entry)); });
    if (!read) return failure(read.error());
    return told(setting, replays);
  }
  const auto number = number_in(which);
  if (!number) return wrong(setting, "which entry?", "write its number, or all");
  const auto entry = log.entry(*number);
  if (!entry) return failure(entry.error());
  if (!*entry) {
    return wrong(setting, "the audit log has no entry " + which,
                 "inforce audit list shows those it has");
  }
  replays.push_back(replayed(log, **entry));
  return told(setting, replays);
}

struct Verb {
  std::string_view name;
  std::size_t words;  // it takes, itself included
  Told (*run)(const Setting&, const AuditLog&);
};
constexpr Verb verbs[] = {{"list", 1, list}, {"show", 2, show},     {"export", 1, export_entries},
                          {"head", 1, head}, {"verify", 1, verify}, {"replay", 2, replay_entries}};

std::vector<std::string_view> names() {
  std::vector<std::string_view> all;
  for (const Verb& verb : verbs) all.push_back(verb.name);
  return all;
}

// A log that does not hold has no head to keep; what else is read of it is told with that.
Told with_doubt(Said said, std::string_view verb, const AuditLog& log) {
  if (verb == "verify") return said;
  const auto verdict = log.verify(std::nullopt);
  if (!verdict) return failure(verdict.error());
  if (verdict->finding.empty()) return said;
  said.err += "inforce: the log does not hold: " + verdict->finding + "\n";
  if (verb != "head") return said;
  return Said{{}, said.err, ExitCode::findings};
}

}  // namespace

Said run_audit(const Setting& setting) {
  const auto& words = setting.options.words;
  const std::string name = words.empty() ? "" : words.front();
  const auto* verb = std::find_if(std::begin(verbs), std::end(verbs),
                                  [&](const Verb& one) { return one.name == name; });
  if (verb == std::end(verbs)) {
    if (name.empty()) return wrong(setting, "what of the audit log?", "write " + any_of(names()));
    return wrong(setting, "inforce audit does not know " + in_quotes(name),
                 did_you_mean(nearest_name(name, names())));
  }
  if (words.size() > verb->words) {
    return wrong(setting, "inforce audit " + name + " does not take " + in_quotes(words.back()),
                 "");
  }
  auto store = read_named_store(setting.packs.store);
  if (!store) return {{}, store.error(), ExitCode::in_or_out};
  const AuditLog log(*store);
  auto said = verb->run(setting, log);
  if (said) said = with_doubt(std::move(*said), name, log);
  if (!said) return {{}, in_words(said.error()), ExitCode::in_or_out};
  return *said;
}

}  // namespace inforce
