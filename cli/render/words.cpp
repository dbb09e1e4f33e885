#include "cli/render/words.h"

#include <cstdlib>

#include "engine/names.h"

namespace inforce {
namespace {

std::string names(const std::optional<NameTest>& test, std::size_t most = 3) {
  if (!test) return {};
  std::string out = test->negated ? "not " : "";
  for (std::size_t i = 0; i < test->names.size() && i < most; ++i) {
    if (i > 0) out += ", ";
    out += test->names[i].name.value;
  }
  return test->names.size() > most ? out + ", …" : out;
}

void add(std::string& out, const std::string& part) {
  if (part.empty()) return;
  out += (out.empty() ? "" : ", ") + part;
}

std::string route(const Scope& scope) {
  const std::string origin = names(scope.origin);
  const std::string departure = names(scope.departure);
  const std::string destination = names(scope.destination);
  std::string out;
  if (!departure.empty() || !destination.empty()) {
    out = (departure.empty() ? "any" : departure) + " → " +
          (destination.empty() ? "any" : destination);
  }
  add(out, origin.empty() ? "" : "origin " + origin);
  return out;
}

std::string words_of(const WordTest& test) {
  std::string out = test.negated ? "not " : "";
  for (std::size_t i = 0; i < test.words.size(); ++i) {
    out += (i > 0 ? ", " : "") + test.words[i].value;
  }
  return out;
}

}  // namespace

std::string_view sign(Effect effect) {
  switch (effect) {
    case Effect::none: return "–";
    case Effect::notification: return "△";
    case Effect::general_licence: return "▷";
    case Effect::licence: return "▲";
    case Effect::strict_review: return "◇";
    case Effect::denial_presumed: return "◆";
    case Effect::prohibition: return "■";
  }
  std::abort();  // an Effect has no other value
}

Tone tone(Effect effect) {
  switch (effect) {
    case Effect::none: return Tone::plain;
    case Effect::notification:
    case Effect::general_licence:
    case Effect::licence:
    case Effect::strict_review: return Tone::yellow;
    case Effect::denial_presumed:
    case Effect::prohibition: return Tone::red;
  }
  std::abort();  // an Effect has no other value
}

std::string with_sign(Effect effect) {
  return toned(tone(effect), std::string(sign(effect)) + ' ' + std::string(word(effect)));
}

std::string_view sign(const Provision& provision) {
  return provision.head == Head::control ? sign(provision.effect) : "●";
}

Tone tone(const Provision& provision) {
  return provision.head == Head::control ? tone(provision.effect) : Tone::cyan;
}

std::string what(const Provision& provision) {
  if (provision.head == Head::control) return std::string(word(provision.effect));
  if (provision.head == Head::charge) {
    const Quantity& rate = provision.rate.quantity;
    return "charge " + rate.digits + (rate.unit.empty() ? "" : " " + rate.unit);
  }
  return std::string(word(provision.head));
}

std::string what(const Provision& provision, const Finding& finding) {
  if (provision.head != Head::charge || finding.rates.empty()) return what(provision);
  std::string text;
  for (const Quantity& rate : finding.rates) {
    text += (text.empty() ? "charge " : " or ") + rate.digits +
            (rate.unit.empty() ? "" : " " + rate.unit);
  }
  return text;
}

std::string effect_text(const EffectRange& effect) {
  const std::string least(word(effect.least));
  const bool one = effect.least == effect.greatest;
  return one ? least : least + " or " + std::string(word(effect.greatest));
}

std::string effect_text(const EffectRange& effect, const Provision& provision) {
  if (provision.head == Head::control) return effect_text(effect);
  if (effect.greatest == Effect::none) return "does not apply";
  return effect.least == Effect::none ? "may apply" : "applies";
}

std::string reach(const Provision& provision, const RuleBook& book) {
  const Scope& scope = provision.scope;
  std::string out = names(scope.items);
  const std::string way = route(scope);
  if (!way.empty()) out += (out.empty() ? "" : "  ") + way;
  if (scope.end_use) add(out, words_of(*scope.end_use) + " end use");
  if (scope.party) add(out, "party " + names(scope.party));
  if (scope.contents) add(out, "by contents");
  if (scope.ownership) add(out, "by ownership");
  if (!out.empty()) return out;
  if (!provision.title.empty()) return provision.title;
  return provision.text.empty() ? book.instrument_of(provision).title : provision.text;
}

std::string account_text(const OtherAccount& account) {
  const std::string why = account.why.empty() ? "" : ": " + account.why;
  return "also stated, and not followed: " + account.value + " (" + account.source + ')' + why;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  const std::string plural = many.empty() ? std::string(one) + 's' : std::string(many);
  return std::to_string(count) + ' ' + (count == 1 ? std::string(one) : plural);
}

std::string citation(const Provision& provision, const Known& known) {
  const RuleBook& book = known.book();
  std::string text;
  std::size_t later = 0;
  for (const Cite& cite : provision.cites) {
    if (is_later(book, provision.instrument, cite, known.by())) {
      ++later;
      continue;
    }
    text += (text.empty() ? "" : "; ") + citation(book, provision.instrument, cite);
  }
  if (later == 0) return text;
  return text + (text.empty() ? "" : "; ") + counted(later, "source") + " of a later day left out";
}

std::string link(const Provision& provision, const Known& known) {
  const RuleBook& book = known.book();
  for (const Cite& cite : provision.cites) {
    if (is_later(book, provision.instrument, cite, known.by())) continue;
    const std::string address = link(book, provision.instrument, cite);
    if (!address.empty()) return address;
  }
  return {};
}

}  // namespace inforce
