#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/show_text.h"

namespace inforce {
namespace {

template <class Id>
Said shown(const Setting& setting, const Ground& base, Id id) {
  return answered(setting, base,
                  setting.form == Form::json ? show_json(setting, base.chronicle, id)
                                             : show_text(setting, base.chronicle, id));
}

}  // namespace

Said run_show(const Setting& setting) {
  const auto& words = setting.options.words;
  if (words.size() != 1) {
    return misspoken(
        {{"", "one ID, please", "an ID with blanks goes in quotes: inforce show '46/2024 item 2'"}},
        setting.style, "show");
  }
  const auto base = ground(setting);
  if (!base) return base.error();
  const auto named = find_named(words.front(), base->book());
  if (!named) return misspoken({named.error()}, setting.style, "show");
  switch (named->kind) {
    case Reference::Kind::instrument: return shown(setting, *base, named->instrument());
    case Reference::Kind::provision: return shown(setting, *base, named->provision());
    case Reference::Kind::event: return shown(setting, *base, named->event());
    case Reference::Kind::unresolved:
    case Reference::Kind::item:
    case Reference::Kind::party:
    case Reference::Kind::group:
    case Reference::Kind::calendar: break;
  }
  return misspoken({{"", in_quotes(words.front()) + " is no instrument, provision or event", ""}},
                   setting.style, "show");
}

}  // namespace inforce
