import { CfnOutput, Duration, Fn } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';
import { CaseBucket } from './case-bucket.ts';

const year = Duration.days(365);
/** Files need nothing but themselves; pages bring a policy of their own, with a nonce (`functions/lambda/console`). */
const filePolicy = "default-src 'none'; frame-ancestors 'none'";

/** One origin for people: files from a private bucket, everything else from the API, nothing but HTTPS. */
export class ConsoleDistribution extends Construct {
  constructor(scope: Construct, id: string, api: HttpApi, domain?: Settings['consoleDomain']) {
    super(scope, id);
    const { bucket } = new CaseBucket(this, 'Files');
    const files = {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: this.headers('FileHeaders', filePolicy),
      compress: true,
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Huizhen: console and API',
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      defaultBehavior: {
        origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint)), {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: this.headers('PageHeaders'),
        compress: true,
      },
      additionalBehaviors: { '/assets/*': files, '/*.svg': files, '/*.png': files },
    });
    new CfnOutput(this, 'FilesBucket', { value: bucket.bucketName });
    new CfnOutput(this, 'Address', { value: `https://${distribution.distributionDomainName}` });
  }

  private headers(id: string, contentSecurityPolicy?: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        strictTransportSecurity: { accessControlMaxAge: year, includeSubdomains: true, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        ...(contentSecurityPolicy !== undefined && {
          contentSecurityPolicy: { contentSecurityPolicy, override: true },
        }),
      },
    });
  }
}
