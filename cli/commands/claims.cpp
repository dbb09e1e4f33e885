#include <algorithm>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/words.h"

namespace inforce {
namespace {

using Fields = std::vector<std::pair<Marked<std::string>, Marked<std::string>>>;

std::string fields(const Fields& pairs) {
  std::string text;
  for (const auto& [name, value] : pairs) {
    text += (text.empty() ? "" : "; ") + name.value + ": " + value.value;
  }
  return text;
}

JsonValue fields_json(const Fields& pairs) {
  JsonValue made = JsonValue::object();
  for (const auto& [name, value] : pairs) made.add(name.value, value.value);
  return made;
}

Tone tone(Verdict verdict) {
  switch (verdict) {
    case Verdict::right:
    case Verdict::opinion: return Tone::plain;
    case Verdict::imprecise: return Tone::yellow;
    case Verdict::wrong: return Tone::red;
  }
  return Tone::plain;  // a Verdict has no other value
}

std::string claim_text(const Claim& claim, const RuleBook& book, const Style& style) {
  std::string text = padded(claim.id.value, 6) + "  " +
                     toned(tone(claim.verdict), padded(word(claim.verdict), 9)) + "  " +
                     claim.about.name.value + '\n';
  text += hanging("    says   ", fields(claim.says), style);
  if (!claim.record.empty()) text += hanging("    record ", fields(claim.record), style);
  if (!claim.why.empty()) text += hanging("    why    ", claim.why, style);
  return text + toned(Tone::dim, paragraph(book.sources().place(claim.id.mark), 4, style));
}

JsonValue claim_json(const Claim& claim, const RuleBook& book) {
  return JsonValue::object({{"id", claim.id.value},
                            {"by", book.at(claim.instrument).id.value},
                            {"about", claim.about.name.value},
                            {"verdict", word(claim.verdict)},
                            {"says", fields_json(claim.says)},
                            {"record", fields_json(claim.record)},
                            {"why", claim.why},
                            {"mark", json_mark(claim.id.mark, book.sources())}});
}

std::string totals(const std::vector<const Claim*>& claims) {
  std::string text = counted(claims.size(), "claim") + ":";
  for (const Verdict verdict :
       {Verdict::right, Verdict::imprecise, Verdict::wrong, Verdict::opinion}) {
    const auto count = std::count_if(claims.begin(), claims.end(),
                                     [&](const Claim* claim) { return claim->verdict == verdict; });
    text += (verdict == Verdict::right ? " " : ", ") + std::to_string(count) + ' ' +
            std::string(word(verdict));
  }
  return text + ".\n";
}

std::string text(const Setting& setting, const Chronicle& chronicle,
                 const std::vector<const Claim*>& claims) {
  std::string out = heading(setting, chronicle, When{setting.today.day, std::nullopt}) + '\n';
  for (const Claim* claim : claims) {
    out += claim_text(*claim, chronicle.book(), setting.style) + '\n';
  }
  return out + totals(claims);
}

std::string json(const Setting& setting, const Chronicle& chronicle,
                 const std::vector<const Claim*>& claims) {
  JsonValue made =
      json_heading("inforce/claims/v1", setting, chronicle, {setting.today.day, std::nullopt});
  JsonValue::List list;
  for (const Claim* claim : claims) list.push_back(claim_json(*claim, chronicle.book()));
  made.add("claims", std::move(list));
  return dump(made);
}

}  // namespace

Said run_claims(const Setting& setting) {
  const auto base = ground(setting);
  if (!base) return base.error();
  const auto instrument = chosen_instrument(setting, base->book());
  if (!instrument) return misspoken({instrument.error()}, setting.style, "claims");
  const auto& verdict = setting.options.verdict;
  const auto wrong_word =
      check_word("--verdict", verdict, {"right", "imprecise", "wrong", "opinion"});
  if (wrong_word) return misspoken({*wrong_word}, setting.style, "claims");
  std::vector<const Claim*> claims;
  for (const Claim& claim : base->book().claims()) {
    const bool wanted = !*instrument || claim.instrument == **instrument;
    if (!wanted || (verdict && word(claim.verdict) != *verdict)) continue;
    if (base->chronicle.known().holds(claim.instrument)) claims.push_back(&claim);
  }
  return answered(setting, *base,
                  setting.form == Form::json ? json(setting, base->chronicle, claims)
                                             : text(setting, base->chronicle, claims));
}

}  // namespace inforce
