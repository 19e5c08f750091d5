/** A page of a made-up news site, as such pages are: menus, scripts, advertisements, comments, and a report among them. */
export const PAGE = `<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="windows-1252">
  <title>Minister receives ambassador in Siem Reap | The Made-up Courier</title>
  <meta property="og:site_name" content="The Made-up Courier">
  <meta property="og:url" content="https://courier.example/2019/minister-ambassador">
  <meta property="article:published_time" content="2019-06-04T18:30:00+07:00">
  <meta name="author" content="Ada Writer">
  <style>.menu { color: red }</style>
  <script>document.title = "hacked"; fetch("https://evil.example/");</script>
</head>
<body onload="alert(1)">
  <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li><li><a href="/sport">Sport</a></li></ul></nav>
  <div class="ad">Buy one, get one free!</div>
  <article>
    <h1>Minister receives ambassador in Siem Reap</h1>
    <p class="byline">By Ada Writer</p>
    <p>SIEM REAP \u2013 The Minister of Rural Roads, A. Sovann, received Ambassador B. Larsen on Tuesday, June 4,
      to talk about roads,   schools and a \u201cjoint study\u201d of bridges.</p>
    <p>The ambassador said that her country would send 12\u00a0experts in 2020,<br>and that both sides
      had agreed to meet again. <b>Nothing</b> was signed, she added, and no date was set.</p>
    <h2>What was asked</h2>
    <ul><li>Help with the road to the north, which floods every year</li><li>Places for ten students, and for their teachers</li></ul>
    <table><tr><th>Year</th><th>Students</th></tr><tr><td>2018</td><td>7</td></tr></table>
    <p>The minister thanked the ambassador, and wished her, her family and her country good health and success.</p>
    <script>trackReader("article");</script>
  </article>
  <section id="comments" class="comments"><h3>2 comments</h3>
    <p>reader1: First!</p><p>reader2: Great news, very good. Click here to win.</p>
    <form><textarea>Write a comment</textarea><button>Send</button></form></section>
  <footer class="footer">\u00a9 2019 The Made-up Courier. All rights reserved. <a href="/imprint">Imprint</a></footer>
</body>
</html>`;

/** What a reader would copy of it. */
export const ARTICLE = `Minister receives ambassador in Siem Reap

By Ada Writer

SIEM REAP \u2013 The Minister of Rural Roads, A. Sovann, received Ambassador B. Larsen on Tuesday, June 4, to talk about roads, schools and a \u201cjoint study\u201d of bridges.

The ambassador said that her country would send 12\u00a0experts in 2020,
and that both sides had agreed to meet again. Nothing was signed, she added, and no date was set.

What was asked

Help with the road to the north, which floods every year
Places for ten students, and for their teachers

Year\tStudents
2018\t7

The minister thanked the ambassador, and wished her, her family and her country good health and success.`;
