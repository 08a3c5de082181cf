using System.Text.RegularExpressions;
using Assistant.Teams.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Teams.Tests;

public sealed class TextLaws
{
    [Fact]
    public void An_escaped_text_without_its_escapes_is_the_text_with_single_spaces() => Check(text =>
        Regex.Replace(Markdown.Escape(text), @"\\(.)", "$1") == string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void No_mark_of_an_escaped_text_stands_without_its_escape() => Check(text =>
        !Regex.IsMatch(Regex.Replace(Markdown.Escape(text), @"\\.", ""), @"[\\`*_\[\]<>#|~\r\n]"));

    [Fact]
    public void A_name_or_abstract_is_never_too_long_and_keeps_its_beginning() => Check(text =>
    {
        var appearance = new Appearance { Name = text, Abstract = text };
        return appearance.Name.Length <= Appearance.LongestName && appearance.Abstract.Length <= Appearance.LongestAbstract
            && text.StartsWith(appearance.Name.TrimEnd('…'), StringComparison.Ordinal) && (text.Length > Appearance.LongestAbstract || appearance.Abstract == text);
    });

    private static void Check(Func<string, bool> law) => FsCheck.Fluent.Prop
        .ForAll(ArbMap.Default.ArbFor<string?>().Generator.SelectMany(a => Gen.Choose(1, 40), (a, n) => string.Concat(Enumerable.Repeat((a ?? "") + " w*x_y ", n))).ToArbitrary(), law)
        .QuickCheckThrowOnFailure();
}
