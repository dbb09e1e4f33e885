// Pieces of the rule books of stories.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/properties/model.h"

namespace inforce::oracle {

inline const Date known_by = Date{2026, 11, 23};

inline WrittenDate on(int year, unsigned month, unsigned day) {
  WrittenDate date;
  date.day = Date{year, month, day}.days_since_epoch();
  return date;
}

inline WrittenDate at_new_york(WrittenDate date, int clock) {
  date.form = DateForm::instant;
  date.clock = clock;
  date.offset = -300;
  return date;
}

inline WrittenWindow from(WrittenDate start) {
  WrittenWindow window;
  window.from = std::move(start);
  return window;
}

inline WrittenWindow between(WrittenDate start, EndKey key, WrittenDate end) {
  WrittenWindow window = from(std::move(start));
  window.end_key = key;
  window.end = std::move(end);
  return window;
}

inline Instrument instrument(const std::string& id, Force force = Force::binding) {
  Instrument made;
  made.id = id;
  made.issuers = {"cn-one"};
  made.zone = "Asia/Shanghai";
  made.force = force;
  made.known.published = Date{2020, 1, 1}.days_since_epoch();
  return made;
}

inline Provision control(const std::string& id, Effect effect, WrittenWindow window) {
  Provision made;
  made.id = id;
  made.effect = effect;
  made.windows = {std::move(window)};
  return made;
}

inline Provision change(const std::string& id, Head head, const std::string& target,
                        WrittenWindow window) {
  Provision made;
  made.id = id;
  made.head = head;
  made.targets = {target};
  made.windows = {std::move(window)};
  return made;
}

inline WrittenBook book(std::vector<Instrument> instruments) {
  WrittenBook made;
  made.instruments = std::move(instruments);
  made.items = {{"metal", {}}, {"gallium", {{"metal", {}}}}};
  made.parties = {{"cn-one", "CN"}};
  return made;
}

inline ScopeTest test(ScopeKey key, const std::string& value) {
  ScopeTest made;
  made.key = key;
  made.values = {value};
  return made;
}

}  // namespace inforce::oracle
