using Assistant.Packaging;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Packaging;

public sealed class IconTests
{
    private static readonly Gen<byte[]> Pictures = ArbMap.Default.GeneratorFor<byte>().ArrayOf(8 * 8 * 4);

    [Fact]
    public void Our_own_icons_are_as_Teams_wants_them()
    {
        IconCheck.ProblemsInColour(Bytes("color.png")).ShouldBeEmpty();
        IconCheck.ProblemsInOutline(Bytes("outline.png")).ShouldBeEmpty();
        PngImage.Read(Bytes("color.png")).ShouldSatisfyAllConditions(i => i.Width.ShouldBe(192), i => i.Height.ShouldBe(192));
        PngImage.Read(Bytes("outline.png")).ShouldSatisfyAllConditions(i => i.Width.ShouldBe(32), i => i.Height.ShouldBe(32));
    }

    [Fact]
    public void Pixels_are_read_as_they_were_written_under_any_filter() => Prop.ForAll(Pictures.ToArbitrary(), Gen.Choose(0, 4).ArrayOf(8).ToArbitrary(), (picture, filters) =>
        PngImage.Read(Pngs.Of(8, 8, picture, y => filters[y])).Pixels().SequenceEqual(picture)).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void White_of_any_transparency_is_an_outline_and_one_pixel_of_another_colour_makes_it_none()
    {
        var pixels = from at in Gen.Choose(0, 1023) from channel in Gen.Choose(0, 2) from value in Gen.Choose(0, 254) from alpha in Gen.Choose(1, 255) select (at, channel, value, alpha);
        Prop.ForAll(pixels.ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (p, filter) =>
        {
            var picture = Pngs.White(32, 32, i => (byte)(i % 2 == 0 ? i % 256 : 0));
            picture[p.at * 4 + 3] = (byte)p.alpha;
            var before = IconCheck.ProblemsInOutline(Pngs.Of(32, 32, picture, _ => filter)).ToList();
            picture[p.at * 4 + p.channel] = (byte)p.value;
            var after = IconCheck.ProblemsInOutline(Pngs.Of(32, 32, picture, _ => filter)).ToList();
            return before.Count == 0 && after.Count == 1 && after[0].Contains($"another colour than white at {p.at % 32}, {p.at / 32}.", StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void The_colour_of_what_cannot_be_seen_does_not_matter()
    {
        var picture = Pngs.White(32, 32, i => (byte)(i < 100 ? 255 : 0));
        (picture[4000], picture[4001]) = (12, 99);
        IconCheck.ProblemsInOutline(Pngs.Of(32, 32, picture)).ShouldBeEmpty();
    }

    [Fact]
    public void An_outline_that_shows_nothing_or_is_white_all_over_is_none()
    {
        IconCheck.ProblemsInOutline(Pngs.Of(32, 32, Pngs.White(32, 32, _ => 0))).ShouldHaveSingleItem().ShouldContain("shows nothing");
        IconCheck.ProblemsInOutline(Pngs.Of(32, 32, Pngs.White(32, 32, _ => 255))).ShouldHaveSingleItem().ShouldContain("white all over");
    }

    [Theory]
    [InlineData(191, 192)]
    [InlineData(192, 193)]
    [InlineData(32, 32)]
    public void A_colour_icon_of_another_size_is_refused_with_the_size_that_is_wanted(int width, int height) =>
        IconCheck.ProblemsInColour(Pngs.Of(width, height, Pngs.White(width, height, _ => 255))).ShouldHaveSingleItem().ShouldContain($"color.png has {width} x {height} pixels, and Teams wants 192 x 192.");

    [Fact]
    public void An_outline_of_another_size_is_refused_with_the_size_that_is_wanted() =>
        IconCheck.ProblemsInOutline(Pngs.Of(33, 32, Pngs.White(33, 32, _ => 9))).ShouldHaveSingleItem().ShouldContain("Teams wants 32 x 32.");

    [Theory]
    [InlineData(16, 6, 0)]
    [InlineData(8, 2, 0)]
    [InlineData(8, 3, 0)]
    [InlineData(8, 6, 1)]
    public void An_outline_whose_pixels_are_kept_in_another_way_is_refused_with_the_way(byte depth, byte colour, byte interlace) =>
        IconCheck.ProblemsInOutline(Pngs.Of(32, 32, Pngs.White(32, 32, _ => 9), null, depth, colour, interlace)).ShouldHaveSingleItem().ShouldContain("RGBA with 8 bits a channel");

    [Fact]
    public void A_broken_picture_is_a_problem_and_never_a_fault()
    {
        var sound = Pngs.Of(32, 32, Pngs.White(32, 32, i => (byte)(i % 200)), y => y % 5);
        for (var length = 0; length < sound.Length; length++) IconCheck.ProblemsInOutline(sound.AsSpan(0, length)).ShouldHaveSingleItem();
        Prop.ForAll(Gen.Choose(0, sound.Length - 1).ToArbitrary(), ArbMap.Default.GeneratorFor<byte>().ToArbitrary(), (at, value) =>
        {
            byte[] broken = [.. sound];
            broken[at] = value;
            return IconCheck.ProblemsInOutline(broken).Count() <= 1 && IconCheck.ProblemsInColour(broken).Count() == 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => IconCheck.ProblemsInOutline(bytes).Count() == 1).Check(Config.QuickThrowOnFailure);
    }

    private static byte[] Bytes(string name) => File.ReadAllBytes(Checkout.Content.PathOf($"manifest/{name}"));
}
