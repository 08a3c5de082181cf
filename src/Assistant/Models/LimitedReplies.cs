using Assistant.Wire;

namespace Assistant.Models;

/// <summary>Reads no more of a reply than a model may have to say, however much the endpoint sends.</summary>
/// <param name="most">Bytes of one reply.</param>
public sealed class LimitedReplies(long most) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var limited = new StreamContent(new BoundedStream(await response.Content.ReadAsStreamAsync(cancellationToken), most, TooLong));
        foreach (var header in response.Content.Headers) limited.Headers.TryAddWithoutValidation(header.Key, header.Value);
        limited.Headers.ContentLength = null;
        response.Content = limited;
        return response;
    }

    private IOException TooLong() => new($"The model's reply is longer than {most} bytes.");
}
