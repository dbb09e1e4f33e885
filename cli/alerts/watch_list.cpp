#include "cli/alerts/watch_list.h"

#include <csv.h>

#include <algorithm>
#include <memory>

#include "rules/diagnostic.h"
#include "rules/nearest_name.h"
#include "rules/source_text.h"

namespace inforce {
namespace {

using Row = std::vector<std::string>;

// What the reader of CSV has gathered; `line` is that of the row's first cell.
struct Gathered {
  struct Record {
    std::size_t line;
    Row cells;
  };
  std::vector<Record> records;
  Row row;
};

void take_cell(void* cell, std::size_t size, void* gathered) {
  static_cast<Gathered*>(gathered)->row.emplace_back(static_cast<const char*>(cell), size);
}

void take_row(int /*end*/, void* gathered) {
  auto& all = *static_cast<Gathered*>(gathered);
  all.records.push_back({0, std::move(all.row)});
  all.row.clear();
}

struct Column {
  std::string_view name;
  std::variant<std::optional<std::string> Options::*, std::vector<std::string> Options::*> target;
};

const std::vector<Column>& columns() {
  static const std::vector<Column> all{
      {"item", &Options::items},      {"from", &Options::from},
      {"to", &Options::to},           {"origin", &Options::origin},
      {"transit", &Options::transit}, {"end-use", &Options::end_use},
      {"party", &Options::parties},   {"party-name", &Options::party_names},
      {"set", &Options::set}};
  return all;
}

const Column* find_column(const std::string& name) {
  const auto found = std::find_if(columns().begin(), columns().end(),
                                  [&](const Column& one) { return one.name == name; });
  return found == columns().end() ? nullptr : &*found;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

void set_cell(const Column& column, const std::string& text, Options& options) {
  if (const auto* one = std::get_if<0>(&column.target)) {
    options.*(*one) = text;
    return;
  }
  auto& list = options.*std::get<1>(column.target);
  list.clear();
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(';', from), text.size());
    const std::string part = trimmed(text.substr(from, end - from));
    if (!part.empty()) list.push_back(part);
    from = end + 1;
  }
}

std::string place(const std::string& path, std::size_t line) {
  return path + ':' + std::to_string(line) + ": ";
}

// The columns by position; nothing for a note.
Result<std::vector<const Column*>, std::string> read_header(const std::string& path,
                                                            const Row& names) {
  std::vector<const Column*> found;
  for (const std::string& raw : names) {
    std::string name = trimmed(raw);
    const bool note = !name.empty() && name.front() == '#';
    std::replace(name.begin(), name.end(), '_', '-');
    const Column* column = find_column(name);
    const bool twice = column != nullptr && std::count(found.begin(), found.end(), column) > 0;
    if (twice) return failure(place(path, 1) + "the column " + in_quotes(name) + " comes twice\n");
    if (!column && !note) {
      std::vector<std::string_view> known;
      for (const Column& one : columns()) known.push_back(one.name);
      std::string hint = did_you_mean(nearest_name(name, known));
      if (hint.empty()) hint = "columns are " + any_of(known) + "; that of a note begins with #";
      if (name.find(';') != std::string::npos) hint = "columns are separated by commas";
      return failure(place(path, 1) + "there is no column " + in_quotes(name) +
                     "\n  = hint: " + hint + '\n');
    }
    found.push_back(column);
  }
  return found;
}

Result<Gathered, std::string> parse(const std::string& path, const std::string& bytes) {
  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
  const std::unique_ptr<csv_parser, void (*)(csv_parser*)> guard(&parser, csv_free);
  Gathered all;
  std::size_t line = 1;
  // Fed line by line, so that a row knows where it began.
  std::size_t begun = 1;
  for (std::size_t from = 0; from < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', from), bytes.size() - 1) + 1;
    const std::size_t before = all.records.size();
    const std::size_t size = end - from;
    if (csv_parse(&parser, bytes.data() + from, size, take_cell, take_row, &all) != size) {
      return failure(place(path, line) + csv_strerror(csv_error(&parser)) +
                     "\n  = hint: a cell with a quote in it is quoted whole, its quotes doubled\n");
    }
    for (std::size_t i = before; i < all.records.size(); ++i) all.records[i].line = begun;
    if (all.records.size() > before) begun = line + 1;
    from = end;
  }
  const std::size_t before = all.records.size();
  if (csv_fini(&parser, take_cell, take_row, &all) != 0) {
    return failure(place(path, begun) + "a quoted cell does not end\n");
  }
  for (std::size_t i = before; i < all.records.size(); ++i) all.records[i].line = begun;
  return all;
}

std::string without_mark(const std::string& bytes) {
  return bytes.rfind("\xEF\xBB\xBF", 0) == 0 ? bytes.substr(3) : bytes;
}

}  // namespace

Result<std::vector<WatchRow>, std::string> read_watch_list(const std::string& path,
                                                           const Options& base) {
  auto bytes = read_bytes(path);
  if (!bytes) return failure("inforce: " + path + ": " + bytes.error() + '\n');
  const auto all = parse(path, without_mark(*bytes));
  if (!all) return failure(all.error());
  if (all->records.empty())
    return failure(path + " is empty\n  = hint: its first row names columns\n");
  const auto header = read_header(path, all->records.front().cells);
  if (!header) return failure(header.error());
  std::vector<WatchRow> rows;
  for (std::size_t i = 1; i < all->records.size(); ++i) {
    const auto& [line, cells] = all->records[i];
    if (cells.size() > header->size()) {
      return failure(place(path, line) + "it has " + std::to_string(cells.size()) +
                     " cells, and there are " + std::to_string(header->size()) + " columns\n");
    }
    WatchRow row{line, base};
    bool told = false;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      const std::string cell = trimmed(cells[k]);
      if (cell.empty() || (*header)[k] == nullptr) continue;
      set_cell(*(*header)[k], cell, row.options);
      told = true;
    }
    if (!told) return failure(place(path, line) + "the row tells nothing\n");
    rows.push_back(std::move(row));
  }
  if (!rows.empty()) return rows;
  return failure(path +
                 " watches nothing: it has no row below its columns\n  = hint: without --watch "
                 "everything is told\n");
}

}  // namespace inforce
