import Testing

@testable import Document

@Suite struct HTMLTreeTests {
  /// The tree as nested names, text as it is: "p(a b(c))".
  private func outline(_ page: String) throws -> String {
    let tree = try #require(HTMLTree(Array(page.utf8)))
    func outline(_ node: Int) -> String {
      guard tree.nodes[node].tag != .text else {
        return String(decoding: tree.text[tree.nodes[node].range], as: UTF8.self)
      }
      var (parts, child) = ([String](), node + 1)
      while child < Int(tree.nodes[node].end) {
        parts.append(outline(child))
        child = Int(tree.nodes[child].end)
      }
      let name = tree.nodes[node].tag
      return parts.isEmpty ? "\(name)" : "\(name)(" + parts.joined(separator: " ") + ")"
    }
    return String(outline(0).dropFirst("html(".count).dropLast())
  }

  @Test(arguments: [
    ("<p>a<p>b<div>c</div>d", "p(a) p(b) div(c) d"), ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul(li(a) li(b ul(li(c))))"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a) dd(b) dt(c))"), ("a<br>b<img>c", "a br b img c"),
    ("<table><tr><td>a<td>b<tr><th>c</table>d", "table(tr(td(a) td(b)) tr(th(c))) d"),
    ("<td><table><tr><td>a</td></tr></table>b", "td(table(tr(td(a))) b)"),
    ("<div><span>a</div>b", "div(span(a)) b"), ("<b><p>a</b>b</p>c", "b(p(a b) c)"), ("a</i>b</p></div>c", "a b c"),
    ("<h2>a<h3>b</h2>c", "h2(a) h3(b) c"), ("<head><title>a</title><p>b", "head(title(a)) p(b)"),
    ("<svg><title>a</title><path/><p>b", "svg(unknown(a) unknown) p(b)"), ("<script>a<b></script>c", "script(a<b>) c"),
    ("<x-a>b<x-c>d</x-a>e", "custom(b custom(d)) e"), ("<body><body>a", "body(a)"),
  ])
  func elementsEndWhereTheStandardEndsThem(page: String, expected: String) throws {
    #expect(try outline(page) == expected)
  }

  @Test func linksEndWithTheirTagOrTheNextLink() throws {
    let tree = try #require(HTMLTree(Array("a<a>b<div>c</div></a>d<a>e<a>f</a>g".utf8)))
    let linked = tree.nodes.filter { $0.tag == .text && $0.isInLink }
    #expect(linked.map { String(decoding: tree.text[$0.range], as: UTF8.self) } == ["b", "c", "e", "f"])
  }

  @Test func whatIsTooDeepStandsBesideTheRest() throws {
    let depth = HTMLTree.depthLimit
    let tree = try #require(HTMLTree(Array((String(repeating: "<div>", count: 3 * depth) + "a").utf8)))
    let text = try #require(tree.nodes.lastIndex { $0.tag == .text })
    #expect(Array(tree.ancestors(of: text)).count == depth + 1)
  }
}
