#include "cli/draft/act.h"

#include "cli/yaml_word.h"

namespace inforce {
namespace {

class YamlLines {
 public:
  YamlLines& key(int depth, std::string_view name, const std::string& value) {
    if (value.empty()) return *this;
    return line(depth, std::string(name) + ": " + value);
  }
  YamlLines& line(int depth, const std::string& text) {
    text_.append(static_cast<std::size_t>(depth) * 2, ' ').append(text).append("\n");
    return *this;
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

std::string optional_word(const std::string& text) { return text.empty() ? "" : yaml_word(text); }

void head_of(const DraftedAct& act, YamlLines& lines) {
  lines.line(0, "# Drafted from what was typed. Not law until it was read against the act itself.")
      .key(0, "instrument", yaml_word(act.instrument))
      .key(0, "title", yaml_word(act.title))
      .key(0, "issuer", yaml_words(act.issuers));
  if (!act.on_behalf.empty()) lines.key(0, "on_behalf", yaml_words(act.on_behalf));
  lines.key(0, "nature", act.nature)
      .key(0, "force", act.force)
      .key(0, "zone", act.zone)
      .key(0, "published", act.published);
  if (act.seen != Seen::not_opened) return;
  lines
      .line(0,
            "# Nobody opened the text, so it acts only possibly: take this line out once somebody "
            "did.")
      .key(0, "confidence", "recalled");
}

void source_of(const DraftedAct& act, YamlLines& lines) {
  lines.line(0, "sources:")
      .line(1, "act:")
      .key(2, "title", yaml_word(act.title))
      .key(2, "publisher", optional_word(act.publisher))
      .key(2, "date", act.published)
      .key(2, "url", optional_word(act.url))
      .key(2, "seen", std::string(word(act.seen)));
}

void provision_lines(const DraftedAct& act, YamlLines& lines) {
  lines.line(0, "provisions:")
      .line(1, std::string(act.verb.noun) + ':')
      .key(2, act.verb.name, yaml_words(act.targets))
      .key(2, "title", yaml_word(act.title));
  for (const auto& [key, value] : act.keys) lines.key(2, key, value);
  lines.key(2, "cite", "{source: act, at: " + yaml_word(act.at) + '}')
      .key(2, "note", optional_word(act.note));
}

}  // namespace

const std::vector<DraftVerb>& draft_verbs() {
  static const std::vector<DraftVerb> verbs{
      {"suspends", "suspension"},    {"extends", "extension"},
      {"postpones", "postponement"}, {"ends", "end"},
      {"resumes", "resumption"},     {"replaces", "replacement"},
      {"amends", "amendment"},
  };
  return verbs;
}

std::string DraftedAct::provision() const { return instrument + '/' + std::string(verb.noun); }

std::string yaml_of(const DraftedAct& act) {
  YamlLines lines;
  head_of(act, lines);
  source_of(act, lines);
  provision_lines(act, lines);
  return lines.text();
}

}  // namespace inforce
