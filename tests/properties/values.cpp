// What a parameter can be. Law: B 16.

#include <algorithm>

#include "tests/properties/asked_dates.h"
#include "tests/properties/oracle.h"

namespace inforce::oracle {

namespace {

void add(const ParameterValue& value, ValueSet& out) {
  if (value.value) {
    out.values.insert(*value.value);
  } else {
    out.none = true;
  }
}

// The value that certainly began last, and those that may have begun since.
void add_values(const std::vector<SeenValue>& values, Minute t, ValueSet& out) {
  const SeenValue* latest = nullptr;
  for (const SeenValue& value : values) {
    const bool begun = value.start.latest <= t;
    if (begun && (latest == nullptr || value.start.latest > latest->start.latest)) latest = &value;
    if (!begun && value.start.earliest <= t) add(*value.written, out);
  }
  if (latest != nullptr) {
    add(*latest->written, out);
  } else {
    out.none = true;
  }
}

void add_minute(int p, int i, Evaluation& evaluation, ValueSet& out) {
  const Truth operative = evaluation.operative(p, i);
  if (operative != Truth::yes) out.none = true;
  if (operative != Truth::no) add_values(evaluation.view().at(p).values, evaluation.time(i), out);
}

}  // namespace

ValueAnswer Oracle::values(const Moment& moment, Date as_known) {
  const View& known = view(as_known);
  Evaluation evaluation(known, nullptr, Weighing::as_written, minutes_for(known, {moment}));
  ValueAnswer answer;
  for (const Instrument& instrument : book_.instruments) {
    for (const Provision& parameter : instrument.provisions) {
      if (parameter.head != Head::parameter) continue;
      ValueSet& set = answer[parameter.id];
      const int p = known.find(parameter.id);
      set.not_on_file = p < 0 || known.at(p).values.empty();
      if (set.not_on_file) continue;
      for (const int i : minutes_of(moment, known.zone_of(p), evaluation)) {
        add_minute(p, i, evaluation, set);
      }
    }
  }
  return answer;
}

}  // namespace inforce::oracle
