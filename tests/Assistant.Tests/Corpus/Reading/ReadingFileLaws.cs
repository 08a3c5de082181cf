using System.Text;
using Assistant.Corpus;
using Assistant.Corpus.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Corpus.Reading;

/// <summary>What holds of any file at all.</summary>
public sealed class ReadingFileLaws
{
    private static readonly string[] Names = ["x.docx", "x.pdf", "x.html", "x.md", "x.txt", "x"];

    // More of them with the environment variable FUZZ_INPUTS.
    private static readonly int Inputs = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_INPUTS"), out var inputs) ? inputs : 2_000;

    private static readonly byte[] Word = MadeWord.Of("Panels", Procedure.Parts.Take(60));
    private static readonly byte[] Pdf = MadePdf.Of("Panels", Procedure.Parts.Take(30));
    private static readonly byte[] Html = Encoding.UTF8.GetBytes("<html><body><main><h1>Panels</h1><p>The <b>panel</b> meets.</p><ul><li>One<li>Two</ul><table><tr><th>A</th><td>B</td></tr></table></main></body></html>");
    private static readonly byte[] Markdown = Encoding.UTF8.GetBytes("# Panels\n\nThe **panel** meets [here](x).\n\n- one\n  - two\n\n> quoted\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n");

    [Fact]
    public void Whatever_is_thrown_at_it_reading_ends_in_clean_text_or_in_a_reason()
    {
        var random = new Random(20261122);
        for (var i = 0; i < Inputs; i++)
        {
            // A PDF starts a program of its own, so there are fewer of them.
            var (name, bytes) = (i % 20) switch { 0 => ("x.pdf", Pdf), 1 or 2 or 3 => (Names[i / 20 % Names.Length], Noise(random)), < 8 => ("x.html", Html), < 12 => ("x.md", Markdown), _ => ("x.docx", Word) };
            IsSound(name, i % 20 is 1 or 2 or 3 ? bytes : Mutated(bytes, random)).ShouldBeTrue($"Input {i}");
        }
    }

    [Fact]
    public void What_was_put_into_a_Word_file_is_what_is_read() => Prop.ForAll(Paragraphs, lines =>
        ProcedureTests.Read(MadeWord.Body([.. lines.Select(l => MadeWord.Line(l)), MadeWord.Line("And these five words too.")]), "x.docx").Text
            == string.Concat(lines.Append("And these five words too.").Select((l, i) => $"{(i > 0 ? "\n" : "")}{l}\n"))).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Every_sentence_that_is_searched_is_found_again_as_a_quotation()
    {
        foreach (var (name, bytes) in new[] { ("x.docx", Procedure.Word), ("x.pdf", Procedure.Pdf), ("x.html", Html), ("x.md", Markdown) })
        {
            var document = CorpusReader.Read(Source, ProcedureTests.Read(bytes, name).Text);
            var finder = new QuotationFinder([document]);
            document.Chunks.SelectMany(c => c.Sentences).Select(s => document.Text[s.Start..s.End]).Where(q => finder.Find("x", q) is null).ShouldBeEmpty();
        }
    }

    private static readonly Arbitrary<List<string>> Paragraphs = (
        from lines in (from words in Gen.Elements("child", "panel", "Red", "18", "£5", "it’s", "(now)", "multi-agency", "café", "desk.", "Why?", "A; b", "<b>", "&amp;").NonEmptyListOf() select string.Join(' ', words)).NonEmptyListOf()
        select lines.ToList()).ToArbitrary();

    private static bool IsSound(string name, byte[] bytes) => DocumentReading.ReadAsync(name, bytes, new ReadLimits()).GetAwaiter().GetResult() switch
    {
        ReadResult.Done(var file) => !file.Text.Any(c => char.IsControl(c) && c != '\n') && file.Words > 0 && file.Text.EndsWith('\n'),
        ReadResult.Refused(var reason) => Some.Assistant.Knowledge.Words[reason.Id].Length > 0,
        _ => false,
    };

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(0, 3_000)];
        random.NextBytes(bytes);
        return random.Next(4) switch { 0 => [.. "%PDF-1.7\n"u8, .. bytes], 1 => [.. "PK\x03\x04"u8, .. bytes], 2 => [.. "<html>"u8, .. bytes.Select(b => (byte)"<>/ab\"= &;#p\n"[b % 13])], _ => bytes };
    }

    // Bytes changed, taken out, doubled, or the end cut off. In a Word file also inside the unpacked part, or little would be reached.
    private static byte[] Mutated(byte[] bytes, Random random)
    {
        if (bytes == Word && random.Next(3) > 0) return Word.With(random.Next(5) switch { 0 => "word/numbering.xml", 1 => "word/styles.xml", _ => "word/document.xml" }, xml => Encoding.UTF8.GetString(Mutated(Encoding.UTF8.GetBytes(xml), random, xmlOnly: true)));
        return Mutated(bytes, random, xmlOnly: false);
    }

    private static byte[] Mutated(byte[] bytes, Random random, bool xmlOnly)
    {
        var changed = bytes.ToList();
        for (var times = random.Next(1, 8); times > 0 && changed.Count > 20; times--)
        {
            var (at, length) = (random.Next(changed.Count - 10), random.Next(1, 10));
            switch (random.Next(xmlOnly ? 3 : 5))
            {
                case 0: changed.InsertRange(at, changed.GetRange(at, length)); break;
                case 1: for (var i = 0; i < length; i++) if (char.IsAsciiLetterOrDigit((char)changed[at + i])) changed[at + i] = (byte)"019azA-"[random.Next(7)]; break;
                case 2: var from = random.Next(changed.Count - 10); for (var i = 0; i < length; i++) changed[at + i] = changed[from + i]; break;
                case 3: changed[at] = (byte)random.Next(256); break;
                case 4: changed.RemoveRange(at, random.Next(20) == 0 ? changed.Count - at : length); break;
            }
        }
        return [.. changed];
    }

    private static readonly Source Source = new()
    {
        Id = "x",
        Title = "x",
        Short = "x",
        Publisher = "x",
        Authority = Authority.LocalProcedure,
        Jurisdiction = "England",
        Area = "England",
        Published = "2026",
        Checked = new DateOnly(2026, 11, 22),
        File = $"{DocumentReading.AsRead}x.md",
    };
}
