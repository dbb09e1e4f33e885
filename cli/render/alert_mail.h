// Tellings as one message for `sendmail -t` (RFC 5322, MIME).
#pragma once

#include <string>

#include "cli/alerts/said_alert.h"

namespace inforce {

/// Both as they stand in a header; neither may hold a line break (asserted).
struct MailAddresses {
  std::string from, to;
};

/// Lines end with LF, as sendmail expects them on its standard input. The Message-ID is made of the
/// tellings alone, so that a repeat after a crash has the same; each alert is a thread of its own,
/// named under References. Empty where there is nothing to tell.
std::string speech_mail(const Speech& speech, const MailAddresses& addresses);

}  // namespace inforce
