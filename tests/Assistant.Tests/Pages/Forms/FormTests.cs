using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Assistant.Pages.Forms;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Components;

namespace Assistant.Tests.Pages.Forms;

/// <summary>The parts of forms as a browser reads them.</summary>
public sealed class FormTests
{
    private static readonly FormErrors Wrong = FormErrors.None.With("why", "Say why.");

    private static readonly Arbitrary<string> Typed = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get)
        .Or(Gen.Elements("\"><script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>", "' onfocus='x", "&lt;b&gt;", "\n\nafter two lines", "<!--", "{words}"))
        .Where(s => s.All(c => !char.IsSurrogate(c) && (c == '\n' || !char.IsControl(c)) && c is not ('\ufffe' or '\uffff'))).ToArbitrary();

    [Fact]
    public void Whatever_was_typed_comes_back_as_it_was_and_as_nothing_else() => Prop.ForAll(Typed, typed =>
    {
        var values = FormValues.None.With("why", typed);
        var errors = FormErrors.None.With("why", typed);
        var field = Of<TextField>(("Values", values), ("Errors", errors), ("Hint", typed));
        ((IHtmlInputElement)field.QuerySelector("#why")!).GetAttribute("value").ShouldBe(typed);
        field.QuerySelector("label")!.TextContent.ShouldBe("Label");
        field.QuerySelector("#why-hint")!.TextContent.ShouldBe(typed);
        field.QuerySelector("#why-error")!.TextContent.ShouldBe($"Error: {typed}");
        field.Body!.QuerySelectorAll("*").Select(e => e.LocalName).ShouldBe(["div", "label", "p", "p", "span", "input"]);

        var area = Of<TextArea>(("Values", values));
        ((IHtmlTextAreaElement)area.QuerySelector("#why")!).Value.ReplaceLineEndings("\n").ShouldBe(typed);
        area.Body!.QuerySelectorAll("*").Length.ShouldBe(3);

        var choice = Of<RadioField>(("Values", values), ("Options", new FormOption[] { new(typed, typed, typed) }));
        choice.QuerySelector("input")!.GetAttribute("value").ShouldBe(typed);
        choice.QuerySelector("input")!.HasAttribute("checked").ShouldBeTrue();
        choice.Body!.QuerySelectorAll("*").Length.ShouldBe(6);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_field_that_is_to_be_mended_is_marked_described_and_led_to_from_the_summary()
    {
        var field = Of<TextField>(("Hint", "Hint"), ("Errors", Wrong)).QuerySelector("input")!;
        field.GetAttribute("aria-describedby").ShouldBe("why-hint why-error");
        field.GetAttribute("aria-invalid").ShouldBe("true");
        var sound = Of<TextField>().QuerySelector("input")!;
        sound.HasAttribute("aria-describedby").ShouldBeFalse();
        sound.HasAttribute("aria-invalid").ShouldBeFalse();

        var summary = Of<ErrorSummary>(("Errors", Wrong));
        summary.QuerySelector("a")!.GetAttribute("href").ShouldBe("#why");
        summary.QuerySelector("[role=alert]")!.GetAttribute("tabindex").ShouldBe("-1");
        Of<ErrorSummary>(("Errors", FormErrors.None)).Body!.ChildElementCount.ShouldBe(0);
    }

    [Fact]
    public void The_summary_leads_to_the_first_box_whatever_the_field()
    {
        FormOption[] options = [new("a", "A"), new("b", "B")];
        foreach (var html in new[] { Of<TextField>(), Of<TextArea>(), Of<SelectField>(("Options", options)), Of<RadioField>(("Options", options)), Of<CheckField>(("Options", options)), Of<DateField>(), Of<FileField>() })
        {
            html.QuerySelectorAll("input, select, textarea")[0].Id.ShouldBe("why");
            html.QuerySelectorAll("input, select, textarea").ShouldAllBe(box => html.QuerySelector($"label[for='{box.Id}']") != null);
            html.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        }
    }

    [Theory]
    [InlineData("29", "2", "2028", 2028, 2, 29)]
    [InlineData(" 1 ", "12", "2026", 2026, 12, 1)]
    [InlineData("29", "2", "2027", 0, 0, 0)]
    [InlineData("0", "1", "2027", 0, 0, 0)]
    [InlineData("1", "13", "2027", 0, 0, 0)]
    [InlineData("1", "1", "27", 0, 0, 0)]
    [InlineData("-1", "1", "2027", 0, 0, 0)]
    [InlineData("one", "1", "2027", 0, 0, 0)]
    [InlineData("", "1", "2027", 0, 0, 0)]
    public void A_date_is_read_from_its_three_boxes_where_it_exists(string day, string month, string year, int y, int m, int d)
    {
        var values = FormValues.Of(new Microsoft.AspNetCore.Http.FormCollection(new() { ["due-day"] = day, ["due-month"] = month, ["due-year"] = year }));
        values.Date("due").ShouldBe(y == 0 ? null : new DateOnly(y, m, d));
        values.HasDate("due").ShouldBeTrue();
        FormValues.None.HasDate("due").ShouldBeFalse();
        if (y > 0) FormValues.None.With("due", new DateOnly(y, m, d)).Date("due").ShouldBe(new DateOnly(y, m, d));
    }

    private static IHtmlDocument Of<T>(params (string Name, object Value)[] parameters) where T : IComponent
    {
        var all = parameters.ToDictionary(p => p.Name, p => (object?)p.Value);
        all.TryAdd("Words", Some.Assistant.Knowledge.Words);
        if (typeof(T) != typeof(ErrorSummary))
        {
            all.TryAdd("Name", "why");
            all.TryAdd("Label", "Label");
        }
        return RenderedComponent.OfAsync<T>(all).GetAwaiter().GetResult();
    }
}
