#include "cli/render/alert_prom.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/render/alert_words.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

constexpr std::int64_t seconds_per_minute = 60;

// Of a label's value: a backslash, a quote and a line's end are written with a backslash. Whatever
// else could drive a terminal becomes a blank.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == '"') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  }
  return out;
}

using Labels = std::vector<std::pair<std::string_view, std::string>>;

std::string written(const Labels& labels) {
  std::string text;
  for (const auto& [name, value] : labels) {
    if (value.empty()) continue;  // to Prometheus the same as no label
    text += (text.empty() ? "" : ",") + std::string(name) + "=\"" + escaped(value) + '"';
  }
  return text.empty() ? "" : '{' + text + '}';
}

// One metric with its samples. Without any it is left out.
class Gauge {
 public:
  Gauge(std::string name, std::string help) : name_(std::move(name)), help_(std::move(help)) {}

  Gauge& add(const Labels& labels, const std::string& value) {
    samples_ += name_ + written(labels) + ' ' + value + '\n';
    return *this;
  }
  Gauge& add(const Labels& labels, std::int64_t value) {
    return add(labels, std::to_string(value));
  }

  [[nodiscard]] std::string text() const {
    if (samples_.empty()) return {};
    return "# HELP " + name_ + ' ' + help_ + "\n# TYPE " + name_ + " gauge\n" + samples_;
  }

 private:
  std::string name_, help_, samples_;
};

std::int64_t seconds(Instant t) { return t.minutes_since_epoch() * seconds_per_minute; }

Labels labels_of(const RuleBook& book, const AlertEntry& entry) {
  const Provision& provision = book.at(entry.alert.provision);
  const bool has_effect = provision.head == Head::control || provision.head == Head::charge;
  return {{"provision", provision.id},
          {"kind", std::string(label(entry.alert.kind))},
          {"origin", entry.alert.origin},
          {"effect", has_effect ? entry.says : ""}};
}

std::string changes(const AlertList& list) {
  Gauge earliest("inforce_change_timestamp_seconds",
                 "Earliest instant at which the change may take effect, or the deadline fall due.");
  Gauge latest("inforce_change_latest_timestamp_seconds",
               "Instant from which it has on every reading, where that is another one.");
  for (const AlertEntry& entry : list.entries) {
    const MomentRange& at = entry.alert.at;
    if (entry.alert.kind == AlertKind::unlooked) continue;
    const Labels labels = labels_of(list.chronicle->book(), entry);
    earliest.add(labels, seconds(at.earliest));
    if (at.latest >= never) {
      latest.add(labels, "+Inf");
    } else if (at.earliest < at.latest) {
      latest.add(labels, seconds(at.latest));
    }
  }
  return earliest.text() + latest.text();
}

std::string unverified_ends(const AlertList& list) {
  Gauge count("inforce_unverified_ends", "Ends that passed with no look for later acts since.");
  Gauge each("inforce_unverified_end_timestamp_seconds", "Earliest instant of each such end.");
  std::int64_t found = 0;
  for (const AlertEntry& entry : list.entries) {
    if (entry.alert.kind != AlertKind::unlooked) continue;
    ++found;
    each.add({{"provision", list.chronicle->book().at(entry.alert.provision).id},
              {"origin", entry.alert.origin}},
             seconds(entry.alert.at.earliest));
  }
  return count.add({}, found).text() + each.text();
}

// The pack whose folder holds the instrument's file; of folders within one another the innermost.
const Pack* pack_of(const RuleBook& book, const Instrument& instrument) {
  const std::string& file = book.sources().at(instrument.file).name();
  const Pack* found = nullptr;
  for (const Pack& pack : book.packs()) {
    const bool holds = file.rfind(pack.folder + '/', 0) == 0;
    if (holds && (!found || found->folder.size() < pack.folder.size())) found = &pack;
  }
  return found;
}

std::string newest_looks(const Chronicle& chronicle) {
  std::map<std::string, Date> newest;
  for (std::uint32_t index = 0; index < chronicle.book().instruments().size(); ++index) {
    const InstrumentId id{index};
    const auto look = chronicle.known().last_look(id);
    const Pack* pack = pack_of(chronicle.book(), chronicle.book().at(id));
    if (!look || pack == nullptr) continue;
    Date& date = newest.emplace(pack->id.value, *look).first->second;
    date = std::max(date, *look);
  }
  Gauge gauge("inforce_newest_look_timestamp_seconds",
              "First instant (UTC) of the latest day on which somebody looked for later acts.");
  for (const auto& [pack, date] : newest) {
    gauge.add({{"pack", pack}}, seconds(first_minute(date, utc())));
  }
  return gauge.text();
}

std::string rule_set(const Chronicle& chronicle) {
  Gauge gauge("inforce_rule_set_info", "The rule set that answered, by its digest.");
  return gauge.add({{"set", chronicle.book().digest()}}, 1).text();
}

std::string run(Instant now, bool up) {
  Gauge answered("inforce_up", "1 if the last run could answer, 0 if it could not.");
  Gauge last_run("inforce_last_run_timestamp_seconds", "When inforce ran last.");
  Gauge last_success("inforce_last_success_timestamp_seconds", "When inforce answered last.");
  answered.add({}, up ? 1 : 0);
  last_run.add({}, seconds(now));
  if (up) last_success.add({}, seconds(now));
  return answered.text() + last_run.text() + last_success.text();
}

}  // namespace

std::string alerts_prom(const AlertList& list) {
  return changes(list) + unverified_ends(list) + newest_looks(*list.chronicle) +
         rule_set(*list.chronicle) + run(list.now, true);
}

std::string alerts_prom_down(Instant now) { return run(now, false); }

}  // namespace inforce
