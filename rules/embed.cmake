# Texts inside the program, so that it answers anywhere: the shipped packs, and the examples of
# `help CODE`.
#
# Included: defines `inforce_packs`, a library with the text of every file of both.
# As a script (cmake -P): writes the .cpp for one folder. Each byte becomes a \x escape, so a file
# may hold any byte whatever, and an adjacent literal per line keeps the compiler quick.

# Adds to `inforce_packs` a function `accessor` with the files of `folder` (below the project's).
function(embed folder pattern accessor)
  # The one glob of the build: packs and examples come and go without a line of CMake.
  set(root ${PROJECT_SOURCE_DIR}/${folder})
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${root}/${pattern})
  list(SORT files)
  set(list ${PROJECT_BINARY_DIR}/rules/${accessor}.list)
  set(out ${PROJECT_BINARY_DIR}/rules/${accessor}.cpp)
  string(REPLACE ";" "\n" lines "${files}")
  file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY)  # changes when a file goes
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -D list=${list} -D root=${root} -D out=${out} -D accessor=${accessor}
            -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
    DEPENDS ${files} ${list} ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
    COMMENT "Embedding ${folder}" VERBATIM)
  target_sources(inforce_packs PRIVATE ${out})
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE)
  add_library(inforce_packs STATIC ${CMAKE_CURRENT_LIST_DIR}/embedded.h)
  target_include_directories(inforce_packs PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
  set_target_properties(inforce_packs PROPERTIES CXX_CLANG_TIDY "")
  embed(rules/packs *.yaml embedded_packs)
  embed(rules/examples *.txt embedded_examples)
  return()
endif()

file(STRINGS ${list} paths)
set(entries "")
foreach(path IN LISTS paths)
  file(RELATIVE_PATH name ${root} ${path})
  file(SIZE ${path} size)
  file(READ ${path} hex HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" escaped "${hex}")
  string(REGEX REPLACE "(................................................................)"
         "\\1\"\n\"" lines "${escaped}")
  string(APPEND entries "      {\"${name}\", {\n\"${lines}\", ${size}}},\n")
endforeach()
file(WRITE ${out} "// Written by rules/embed.cmake from a folder of the sources.
#include \"rules/embedded.h\"

namespace inforce {

const std::vector<EmbeddedFile>& ${accessor}() {
  static const std::vector<EmbeddedFile> files{
${entries}  };
  return files;
}

}  // namespace inforce
")
