using System.Text;
using Assistant.Pages;

namespace Assistant.Tests.Pages;

public sealed class CsvTests
{
    [Fact]
    public void A_file_begins_with_the_mark_that_Excel_needs_and_each_line_ends_as_the_standard_says() =>
        Csv.Of([["a", "b"], ["1", "2"]]).ShouldBe([0xEF, 0xBB, 0xBF, .. "a,b\r\n1,2\r\n"u8]);

    [Theory]
    [InlineData("Arrested, or in custody", "\"Arrested, or in custody\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("under 5", "under 5")]
    [InlineData("", "")]
    public void A_field_is_quoted_where_it_has_to_be_and_never_a_formula(string text, string field) =>
        Encoding.UTF8.GetString(Csv.Of([[text]])[3..]).ShouldBe($"{field}\r\n");
}
