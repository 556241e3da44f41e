using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Socle.Kernel.Http.Reference;

/// <summary>What may be null may be absent, since answers leave nulls out; and a text that is one of a few words says which.</summary>
internal sealed class DescribeSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var property in context.JsonTypeInfo.Properties)
        {
            if (MayBeAbsent(property))
            {
                schema.Required?.Remove(property.Name);
            }

            IOpenApiSchema? described = null;
            schema.Properties?.TryGetValue(property.Name, out described);
            if (described is OpenApiSchema text && Find<AllowedValuesAttribute>(property) is { } allowed)
            {
                text.Enum = [.. allowed.Values.Select(value => JsonValue.Create(value as string) ?? JsonNullSentinel.JsonNull)];
            }
        }

        return Task.CompletedTask;
    }

    private static bool MayBeAbsent(JsonPropertyInfo property) =>
        (property.IsGetNullable || property.IsSetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null)
        && Find<JsonIgnoreAttribute>(property) is not { Condition: JsonIgnoreCondition.Never }
        && Find<RequiredAttribute>(property) is null;

    // A record's attribute is on the property, or on the parameter that makes it.
    private static T? Find<T>(JsonPropertyInfo property) where T : Attribute =>
        new[] { property.AttributeProvider, property.AssociatedParameter?.AttributeProvider }
            .SelectMany(provider => provider?.GetCustomAttributes(typeof(T), inherit: true) ?? [])
            .OfType<T>()
            .FirstOrDefault();
}
