#include "rules/ids.h"

namespace inforce {

std::string_view with_article(Reference::Kind kind) {
  switch (kind) {
    case Reference::Kind::unresolved: return "nothing";
    case Reference::Kind::calendar: return "a calendar";
    case Reference::Kind::instrument: return "an instrument";
    case Reference::Kind::provision: return "a provision";
    case Reference::Kind::event: return "an event";
    case Reference::Kind::item: return "an item";
    case Reference::Kind::party: return "a party";
    case Reference::Kind::group: return "a group";
  }
  return {};  // a Kind has no other value
}

}  // namespace inforce
